import { Worker } from 'node:worker_threads'
import type { Log } from './contract'
import type { EmbeddedEngine } from './embedded-engine'
import { forgetMeaning, isWorthLearning, lastLearnt } from './meaning-learning'

const firstLookMs = 20_000
const lookEveryMs = 5 * 60_000
/** A process that dies while learning keeps others from it for so long. */
const turnMs = 10 * 60_000
/** More than learning takes at any size; beyond it the thread ends and words alone go on deciding. */
const memoryMb = 512

export interface MeaningTeacher {
  /** Looks once, and learns if it is worth it. Resolves to whether something was learnt; never rejects. */
  look(): Promise<boolean>
  /** Ends what is under way. */
  stop(): Promise<void>
}

/**
 * Learns what words mean from the posts, in a thread of its own, when the archive has grown or shrunk enough, one
 * process at a time. Searches use what was learnt last; posts written since are placed by it as they are written.
 * @param worker the built `meaning-worker`
 */
export function startMeaningTeacher({
  embedded,
  worker,
  log,
}: {
  embedded: EmbeddedEngine
  worker: string | URL
  log: Log
}): MeaningTeacher {
  let learning: { thread: Worker; done: Promise<number> } | null = null
  let timer = setTimeout(again, firstLookMs)
  timer.unref()

  async function again(): Promise<void> {
    await look()
    timer = setTimeout(again, lookEveryMs)
    timer.unref()
  }

  async function look(): Promise<boolean> {
    if (learning) return false
    try {
      const { db, changes } = embedded.parts
      if (embedded.needsRebuild || !isWorthLearning(embedded.documentCount, lastLearnt(db))) return false
      if (!changes.takeTurn('learning', Date.now(), turnMs)) return false
      const started = performance.now()
      const thread = new Worker(worker, {
        workerData: embedded.path,
        resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      })
      learning = { thread, done: outcome(thread) }
      const words = await learning.done
      const ms = Math.round(performance.now() - started)
      if (words > 0) log('info', 'Search has learnt what words mean from the posts.', { words, ms })
      return words > 0
    } catch (cause) {
      log('warn', 'Search could not learn what words mean; it goes on by the words alone.', {
        cause: String(cause),
      })
      return false
    } finally {
      learning = null
    }
  }

  return {
    look,
    async stop() {
      clearTimeout(timer)
      await learning?.thread.terminate()
    },
  }
}

/** For a site that does without: what was learnt before must not decide any more. */
export function stopMeaning(embedded: EmbeddedEngine): void {
  if (lastLearnt(embedded.parts.db)) forgetMeaning(embedded.parts.db)
}

function outcome(thread: Worker): Promise<number> {
  return new Promise((resolve, reject) => {
    let words = 0
    thread.on('message', (learnt: number) => {
      words = learnt
    })
    thread.on('error', reject)
    thread.on('exit', () => resolve(words))
  })
}
