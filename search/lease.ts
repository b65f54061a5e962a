import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import type { EmbeddedEngine } from './embedded-engine'

const leaseMs = 90_000
const thisRun = randomUUID()
let turns = 0

/**
 * Runs `work` while no other caller, in this process or another over the same file, may feed Meilisearch or rebuild.
 * @param patienceMs how long to wait for the turn
 * @param work gets a function to call at least once a minute; it throws when the turn was lost
 * @returns false when the turn did not come
 */
export async function withLease(
  embedded: EmbeddedEngine,
  patienceMs: number,
  work: (keep: () => void) => Promise<void>,
): Promise<boolean> {
  const owner = [hostname(), process.pid, thisRun, ++turns].join('/')
  const take = () => embedded.parts.changes.lease(owner, Date.now(), leaseMs, isGone)
  for (const deadline = Date.now() + patienceMs; !take(); await wait(50))
    if (Date.now() >= deadline) return false
  try {
    await work(() => {
      if (!take()) throw new Error('Another process took over the filling of the search index.')
    })
  } finally {
    embedded.parts.changes.release(owner)
  }
  return true
}

/**
 * Whether the process that took a turn was killed before it could give it back, so that nobody waits for its time to
 * run out. Of another machine over the same folder nobody can tell.
 */
export function isGone(owner: string): boolean {
  const [host, pid, run] = owner.split('/')
  if (host !== hostname()) return false
  // In a container that was started again, another run may have had our own number.
  if (Number(pid) === process.pid) return run !== thisRun
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'ESRCH'
  }
}
