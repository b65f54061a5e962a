const firstProbeMs = 250
const longestProbeMs = 5000

/**
 * Stands between the finder and an engine that may be away: once it failed it is left alone, and asked from time to
 * time (after 250 ms, then twice as long up to 5 s) whether it is well again.
 * @param probe resolves to whether it is; a rejection counts as no
 */
export function createCircuitBreaker(probe: () => Promise<boolean>) {
  let closed = false
  let delay = firstProbeMs
  let timer: NodeJS.Timeout | null = null
  let ended = false
  let failure: string | null = null

  function schedule(ms: number): void {
    if (timer !== null || ended) return
    timer = setTimeout(check, ms)
    timer.unref()
  }

  async function check(): Promise<void> {
    // That it answers and is not ready yet is no failure any more.
    const well = await probe().then(
      (isWell) => {
        failure = null
        return isWell
      },
      (cause: unknown) => {
        failure = String(cause)
        return false
      },
    )
    timer = null
    if (ended) return
    closed = well
    if (well) {
      delay = firstProbeMs
      return
    }
    schedule(delay)
    delay = Math.min(delay * 2, longestProbeMs)
  }

  schedule(0)
  return {
    /** Whether the engine may be asked. */
    get isClosed(): boolean {
      return closed
    },
    /** Why it may not be, for operators. */
    get failure(): string | null {
      return failure
    },
    fail(cause: unknown): void {
      failure = String(cause)
      closed = false
      schedule(delay)
    },
    end(): void {
      ended = true
      closed = false
      if (timer) clearTimeout(timer)
    },
  }
}
