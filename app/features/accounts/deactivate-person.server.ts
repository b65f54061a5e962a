import { isPseudonym } from '~/features/anonymity/pseudonym-handle'
import { NOT_BY_NAME, namedIn } from '~/features/privacy/words-of'
import { audit } from '~/platform/audit.server'
import { transaction } from '~/platform/db.server'
import { Invalid, NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { personReactivated } from './account-events'
import { mayAdminister } from './account-rules'
import { endAccess } from './end-access.server'
import { requireAnotherAdmin } from './last-admin.server'
import type { Viewer } from './viewer'

/**
 * Takes somebody's access away: they are signed out at once and cannot come back. What they wrote stays.
 * @throws NotFound; Invalid for oneself, for the last administrator, and on `reason` when it names the person
 */
export async function deactivatePerson(viewer: Viewer, personId: string, reason: string): Promise<void> {
  if (!mayAdminister(viewer)) throw new NotFound()
  if (personId === viewer.id) throw new Invalid({ form: 'Ask another administrator to deactivate you.' })
  await transaction(async (tx) => {
    const person = await tx.user.findUnique({ where: { id: personId }, include: { deactivation: true } })
    if (!person || isPseudonym(person.handle)) throw new NotFound()
    if (person.deactivation) return
    if (namedIn(person, reason)) throw new Invalid({ reason: NOT_BY_NAME })
    if (person.role === 'admin') await requireAnotherAdmin(tx, personId)
    await endAccess(tx, personId, { byId: viewer.id, reason })
    const states = { before: 'has access', after: 'has none', why: reason }
    await audit(tx, { byId: viewer.id, what: 'person.deactivated', subject: `person:${personId}`, ...states })
  })
}

/**
 * Gives somebody their access back; they sign in as before.
 * @throws NotFound
 */
export async function reactivatePerson(viewer: Viewer, personId: string): Promise<void> {
  if (!mayAdminister(viewer)) throw new NotFound()
  await transaction(async (tx) => {
    const person = await tx.user.findUnique({ where: { id: personId }, select: { handle: true } })
    if (!person || isPseudonym(person.handle)) throw new NotFound()
    const { count } = await tx.deactivation.deleteMany({ where: { userId: personId } })
    // A sign-in that was under way during the deactivation may have left one.
    await tx.session.deleteMany({ where: { userId: personId } })
    if (count === 0) return
    const states = { before: 'has no access', after: 'has access', why: '' }
    await audit(tx, { byId: viewer.id, what: 'person.reactivated', subject: `person:${personId}`, ...states })
    await record(tx, personReactivated({ userId: personId }))
  })
}
