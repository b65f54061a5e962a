import { log } from './log.server'

const EVERY_MS = 20_000

/**
 * Work that becomes due by the clock. `run` does what is due and returns how much it was; run again, it finds none. What
 * may take long leaves the rest for later once `stopping` is aborted.
 */
export interface DueWork {
  name: string
  run(stopping: AbortSignal): Promise<number>
}

/** Looks for due work at once and every twenty seconds until stopped; one that fails is tried again the next time. */
export function startDueWork(list: DueWork[]): { stop(): Promise<void> } {
  const stopping = new AbortController()
  let running = runDueWork(list, stopping.signal)
  let idle = false
  const settle = () => {
    idle = true
  }
  void running.then(settle)
  const timer = setInterval(() => {
    if (!idle) return
    idle = false
    running = runDueWork(list, stopping.signal)
    void running.then(settle)
  }, EVERY_MS)
  return {
    async stop() {
      clearInterval(timer)
      stopping.abort()
      await running
    },
  }
}

/** Does all that is due now, once. A failure is logged and keeps nothing else waiting. */
export async function runDueWork(list: DueWork[], stopping: AbortSignal): Promise<void> {
  for (const { name, run } of list) {
    if (stopping.aborted) return
    try {
      await run(stopping)
    } catch (error) {
      log.error('Due work failed', error, { work: name })
    }
  }
}
