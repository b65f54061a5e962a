import { now } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'

const KEPT_MS = 30 * 24 * 3600 * 1000

/**
 * Deletes the drafts of people whose access was taken away more than thirty days ago; until then they may come back to
 * them. Returns how many.
 */
export async function sweepDrafts(): Promise<number> {
  const gone = { user: { deactivation: { at: { lt: new Date(now().getTime() - KEPT_MS) } } } }
  if ((await db.draft.count({ where: gone })) === 0) return 0
  const { count } = await transaction((tx) => tx.draft.deleteMany({ where: gone }))
  return count
}
