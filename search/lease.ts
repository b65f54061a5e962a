import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { EmbeddedEngine } from './embedded-engine'

const leaseMs = 90_000

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
  const owner = randomUUID()
  const take = () => embedded.parts.changes.lease(owner, Date.now(), leaseMs)
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
