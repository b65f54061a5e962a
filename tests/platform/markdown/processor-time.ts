/**
 * Milliseconds of processor time that some work takes: the best of up to four runs, since the first ones also
 * compile. Processor time, because other work on the machine should not fail a test.
 */
export function processorTime(work: () => void, enough = 0): number {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < 4 && best > enough; run++) {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}
