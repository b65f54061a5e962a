import type { Tx } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import { passwordChanged } from './account-events'

/**
 * Stores a new password. Every link to reset the old one dies, and so do all sessions but the one to keep.
 * `keepSession` is the id of its row.
 */
export async function setPassword(
  tx: Tx,
  userId: string,
  passwordHash: string,
  keepSession: string | null,
): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { passwordHash } })
  await tx.mailedLink.deleteMany({ where: { userId, purpose: 'reset', usedAt: null } })
  await tx.session.deleteMany({ where: { userId, ...(keepSession ? { id: { not: keepSession } } : {}) } })
  await record(tx, passwordChanged({ userId }))
}
