import { onCommit } from './db.server'
import { log } from './log.server'

export interface Polling {
  /** Ends after what is under way, which is told to break off where it can. */
  stop(): Promise<void>
}

interface Work {
  /** Does some of what is due and returns how much it did; it is called again at once until that is none. */
  run(stopping: AbortSignal): Promise<number>
  /** Milliseconds between two looks, for what other processes wrote. */
  everyMs: number
  /** What the log says when a run fails. */
  failure: string
}

/** Looks for work until stopped: woken by this process's commits, and from time to time for those of others. */
export function startPolling({ run, everyMs, failure }: Work): Polling {
  const stopping = new AbortController()
  let wake: () => void = () => undefined
  const stopListening = onCommit(() => wake())

  function pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, everyMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      let done = 0
      try {
        done = await run(stopping.signal)
      } catch (error) {
        log.error(failure, error)
      }
      if (done === 0 && !stopping.signal.aborted) await pause()
    }
  }

  const running = loop()
  return {
    async stop() {
      stopping.abort()
      wake()
      stopListening()
      await running
    },
  }
}
