import { isPseudonym } from '~/features/anonymity/pseudonym-handle'
import { audit } from '~/platform/audit.server'
import { transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { mayAdminister } from './account-rules'
import { requireAnotherAdmin } from './last-admin.server'
import type { Role, Viewer } from './viewer'
import { withdrawInvitationsBy } from './withdraw-invitation.server'

/**
 * Gives somebody another role. Whoever may do less from now on also loses the invitations they sent.
 * @throws NotFound, or Invalid for the last administrator
 */
export async function changeRole(viewer: Viewer, personId: string, role: Role): Promise<void> {
  if (!mayAdminister(viewer)) throw new NotFound()
  await transaction(async (tx) => {
    const person = await tx.user.findUnique({ where: { id: personId }, include: { deactivation: true } })
    if (!person || isPseudonym(person.handle)) throw new NotFound()
    if (person.role === role) return
    if (person.role === 'admin' && !person.deactivation) await requireAnotherAdmin(tx, personId)
    await tx.user.update({ where: { id: personId }, data: { role } })
    const states = { before: person.role, after: role, why: '' }
    await audit(tx, {
      byId: viewer.id,
      what: 'person.role-changed',
      subject: `person:${personId}`,
      ...states,
    })
    if (role !== 'admin') await withdrawInvitationsBy(tx, personId)
  })
}
