import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'

// Longer than anything is fresh enough to be queued once more.
const KEPT_MS = 7 * 86_400_000

/** Forgets what became of messages to devices after a week. */
export async function sweepPushes(): Promise<void> {
  const before = new Date(now().getTime() - KEPT_MS)
  await transaction((tx) => tx.noticePush.deleteMany({ where: { settledAt: { lt: before } } }))
}
