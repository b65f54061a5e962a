import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Invalid, NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { personDeactivated, personReactivated } from './account-events'
import { mayAdminister } from './account-rules'
import { requireAnotherAdmin } from './last-admin.server'
import type { Viewer } from './viewer'
import { withdrawInvitationsBy } from './withdraw-invitation.server'

/**
 * Takes somebody's access away: they are signed out at once and cannot come back. What they wrote stays.
 * @throws NotFound; Invalid for oneself and for the last administrator
 */
export async function deactivatePerson(viewer: Viewer, personId: string, reason: string): Promise<void> {
  if (!mayAdminister(viewer)) throw new NotFound()
  if (personId === viewer.id) throw new Invalid({ form: 'Ask another administrator to deactivate you.' })
  await transaction(async (tx) => {
    const person = await tx.user.findUnique({ where: { id: personId }, include: { deactivation: true } })
    if (!person) throw new NotFound()
    if (person.deactivation) return
    if (person.role === 'admin') await requireAnotherAdmin(tx, personId)
    await tx.deactivation.create({ data: { userId: personId, byId: viewer.id, at: now(), reason } })
    await tx.session.deleteMany({ where: { userId: personId } })
    await tx.mailedLink.deleteMany({ where: { userId: personId, usedAt: null } })
    await withdrawInvitationsBy(tx, personId)
    await record(tx, personDeactivated({ userId: personId }))
  })
}

/**
 * Gives somebody their access back; they sign in as before.
 * @throws NotFound
 */
export async function reactivatePerson(viewer: Viewer, personId: string): Promise<void> {
  if (!mayAdminister(viewer)) throw new NotFound()
  await transaction(async (tx) => {
    if (!(await tx.user.findUnique({ where: { id: personId }, select: { id: true } }))) throw new NotFound()
    const { count } = await tx.deactivation.deleteMany({ where: { userId: personId } })
    // A sign-in that was under way during the deactivation may have left one.
    await tx.session.deleteMany({ where: { userId: personId } })
    if (count > 0) await record(tx, personReactivated({ userId: personId }))
  })
}
