import { type Tx, transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { mayAdminister, mayInvite } from './account-rules'
import type { Viewer } from './viewer'

/**
 * Makes an open invitation's link dead: moderators their own, administrators anybody's. Nothing happens for one
 * that is used or withdrawn already.
 * @throws NotFound for who may not invite
 */
export async function withdrawInvitation(viewer: Viewer, eventId: string): Promise<void> {
  if (!mayInvite(viewer)) throw new NotFound()
  const own = mayAdminister(viewer) ? {} : { invitedById: viewer.id }
  await transaction((tx) =>
    tx.mailedLink.deleteMany({ where: { eventId, purpose: 'invitation', usedAt: null, ...own } }),
  )
}

/** The same for all open invitations of somebody who may not send them any more. */
export async function withdrawInvitationsBy(tx: Tx, invitedById: string): Promise<void> {
  await tx.mailedLink.deleteMany({ where: { invitedById, purpose: 'invitation', usedAt: null } })
}
