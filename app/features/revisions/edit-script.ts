export type Step = 'same' | 'del' | 'ins'

/**
 * How one list becomes the other with the fewest removals and additions, as one step for each item, or null when it
 * would take more than `most`. Myers' greedy algorithm (An O(ND) Difference Algorithm, 1986): time and memory grow with
 * the square of `most` at the worst, and the lists are walked once where they agree.
 */
export function editScript(before: readonly string[], after: readonly string[], most: number): Step[] | null {
  const [n, m] = [before.length, after.length]
  const limit = Math.min(most, n + m)
  // How far along `before` one gets on diagonal k = x - y with d steps; kept for every d to walk back.
  let reach = new Int32Array(2 * limit + 3)
  const middle = limit + 1
  const trace: Int32Array[] = []
  for (let d = 0; d <= limit; d++) {
    trace.push(reach.slice(middle - d - 1, middle + d + 2))
    reach = reach.slice()
    for (let k = -d; k <= d; k += 2) {
      const [below, above] = [reach[middle + k + 1] ?? 0, reach[middle + k - 1] ?? 0]
      let x = k === -d || (k !== d && above < below) ? below : above + 1
      while (x < n && x - k < m && before[x] === after[x - k]) x++
      reach[middle + k] = x
      if (x >= n && x - k >= m) return walkBack(trace, n, m)
    }
  }
  return null
}

function walkBack(trace: Int32Array[], n: number, m: number): Step[] {
  const steps: Step[] = []
  let [x, y] = [n, m]
  for (let d = trace.length - 1; d > 0; d--) {
    const reach = trace[d] ?? new Int32Array()
    const at = (k: number) => reach[k + d + 1] ?? 0
    const k = x - y
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1))
    const beforeX = down ? at(k + 1) : at(k - 1)
    const beforeY = beforeX - (down ? k + 1 : k - 1)
    for (; x > beforeX + (down ? 0 : 1) && y > beforeY + (down ? 1 : 0); x--, y--) steps.push('same')
    steps.push(down ? 'ins' : 'del')
    ;[x, y] = [beforeX, beforeY]
  }
  for (; x > 0; x--) steps.push('same')
  return steps.reverse()
}
