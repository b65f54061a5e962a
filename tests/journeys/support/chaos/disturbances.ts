import { execFile } from 'node:child_process'
import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { searchServerOf } from '../search-server'

const run = promisify(execFile)
const DISK = '192m'

/** What can happen to a search server on a bad day. Each ends with the server free to come back. */
export function disturbances(dataDir: string) {
  const db = path.join(dataDir, 'search', 'meilisearch', 'db')

  function signal(name: NodeJS.Signals): void {
    try {
      process.kill(searchServerOf(dataDir), name)
    } catch (cause) {
      // Between two of its lives there is nobody to disturb.
      if (!(cause instanceof Error && 'code' in cause && (cause.code === 'ESRCH' || cause.code === 'ENOENT')))
        throw cause
    }
  }

  return {
    async killed() {
      signal('SIGKILL')
    },
    async paused() {
      signal('SIGSTOP')
      await sleep(2500)
      signal('SIGCONT')
    },
    async 'robbed of its data'() {
      for (const name of readdirSync(db)) rmSync(path.join(db, name), { recursive: true, force: true })
      signal('SIGKILL')
    },
    async 'out of disk'() {
      const filler = path.join(db, 'filler')
      fill(filler)
      await sleep(4000)
      rmSync(filler, { force: true })
    },
  }
}

/** Takes all the room that a disk has left. */
function fill(file: string): void {
  for (let piece = Buffer.alloc(2 ** 20); piece.length > 1024; ) {
    try {
      appendFileSync(file, piece)
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC')) throw cause
      piece = piece.subarray(0, piece.length / 2)
    }
  }
}

/**
 * Gives a search server a disk of its own, small enough to fill.
 * @returns how to take it away again, or null where this user may not mount one
 */
export async function smallDisk(dataDir: string): Promise<(() => Promise<void>) | null> {
  const db = path.join(dataDir, 'search', 'meilisearch', 'db')
  rmSync(db, { recursive: true, force: true })
  mkdirSync(db, { recursive: true })
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', db])
  } catch {
    return null
  }
  return async () => {
    await run('umount', [db])
  }
}
