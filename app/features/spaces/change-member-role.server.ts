import type { Viewer } from '~/features/accounts/viewer'
import { audit } from '~/platform/audit.server'
import { transaction } from '~/platform/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { findSeat } from './find-seat.server'
import { findSpace } from './find-space.server'
import { spaceMemberChanged } from './space-events'
import { canChangeMembers, farewellProblem, type SeatRole } from './space-rules'

/**
 * Makes a member of a space its moderator, or a moderator a member again.
 * @throws NotFound when the viewer may not change the members of the space, or there is no such member.
 * @throws Forbidden when a private space would be left without a moderator.
 */
export async function changeMemberRole(
  viewer: Viewer,
  { slug, handle, role }: { slug: string; handle: string; role: SeatRole },
): Promise<void> {
  await transaction(async (tx) => {
    const space = await findSpace(viewer, slug, tx)
    if (!canChangeMembers(viewer, space)) throw new NotFound()
    const seat = await findSeat(tx, space.id, handle)
    if (seat.role === role) return
    const problem = farewellProblem(viewer, { ...seat, visibility: space.visibility })
    if (problem) throw new Forbidden(problem)
    await tx.spaceMember.update({ where: seat.key, data: { role } })
    const subject = `person:${seat.userId}`
    const states = { before: seat.role, after: role, why: '' }
    await audit(tx, { byId: viewer.id, what: 'person.seat-changed', subject, spaceId: space.id, ...states })
    await record(
      tx,
      spaceMemberChanged({ spaceId: space.id, actorId: viewer.id, personId: seat.userId, role }),
    )
  })
}
