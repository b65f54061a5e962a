import { log } from './log.server'

const EVERY_MS = 20_000

/** Work that becomes due by the clock. `run` does what is due and returns how much it was; run again, it finds none. */
export interface DueWork {
  name: string
  run(): Promise<number>
}

/** Looks for due work at once and every twenty seconds until stopped; one that fails is tried again the next time. */
export function startDueWork(list: DueWork[]): { stop(): Promise<void> } {
  let running = runDueWork(list)
  let idle = false
  const settle = () => {
    idle = true
  }
  void running.then(settle)
  const timer = setInterval(() => {
    if (!idle) return
    idle = false
    running = runDueWork(list)
    void running.then(settle)
  }, EVERY_MS)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}

/** Does all that is due now, once. A failure is logged and keeps nothing else waiting. */
export async function runDueWork(list: DueWork[]): Promise<void> {
  for (const { name, run } of list) {
    try {
      await run()
    } catch (error) {
      log.error('Due work failed', error, { work: name })
    }
  }
}
