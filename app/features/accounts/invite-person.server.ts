import { transaction } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { hashToken, newToken } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { personInvited } from './account-events'
import { mayInvite, rolesToInvite } from './account-rules'
import { lifetime } from './mailed-link.server'
import type { Role, Viewer } from './viewer'

/**
 * Invites an address, whatever its domain; an earlier invitation to it is replaced.
 * @throws NotFound for who may not invite, Forbidden for a role above theirs, Invalid for whoever is here already
 */
export async function invitePerson(
  viewer: Viewer,
  { email, role }: { email: string; role: Role },
): Promise<void> {
  if (!mayInvite(viewer)) throw new NotFound()
  if (!rolesToInvite(viewer).includes(role))
    throw new Forbidden('You may invite members. Ask an administrator to invite others.')
  await transaction(async (tx) => {
    if (await tx.user.findUnique({ where: { email }, select: { id: true } })) {
      throw new Invalid({ email: 'Whoever has this address has an account already.' })
    }
    await tx.mailedLink.deleteMany({ where: { email, purpose: 'invitation', usedAt: null } })
    const eventId = await record(tx, personInvited({ email, role, inviterName: viewer.name }))
    await tx.mailedLink.create({
      data: {
        purpose: 'invitation',
        email,
        role,
        eventId,
        invitedById: viewer.id,
        ...lifetime('invitation'),
        // Stands for a link that does not exist yet: the worker makes it, and its token goes into the mail only.
        tokenHash: hashToken(newToken()),
      },
    })
  })
}
