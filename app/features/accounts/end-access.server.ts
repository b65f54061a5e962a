import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import { personDeactivated } from './account-events'
import { withdrawInvitationsBy } from './withdraw-invitation.server'

/** Takes somebody's access away: no session, link or invitation of theirs works any more. What they wrote stays. */
export async function endAccess(
  tx: Tx,
  personId: string,
  { byId, reason }: { byId: string; reason: string },
): Promise<void> {
  await tx.deactivation.create({ data: { userId: personId, byId, at: now(), reason } })
  await tx.session.deleteMany({ where: { userId: personId } })
  await tx.mailedLink.deleteMany({ where: { userId: personId, usedAt: null } })
  await withdrawInvitationsBy(tx, personId)
  await record(tx, personDeactivated({ userId: personId }))
}
