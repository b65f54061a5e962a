import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
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
      const { bavail, bsize } = statfsSync(db)
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - 65_536)))
      await sleep(4000)
      rmSync(filler, { force: true })
    },
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
