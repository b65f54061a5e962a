import type { Viewer } from '~/features/accounts/viewer'
import { audit } from '~/platform/audit.server'
import { transaction } from '~/platform/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { findSeat } from './find-seat.server'
import { findSpace } from './find-space.server'
import { spaceMemberChanged } from './space-events'
import { canChangeMembers, farewellProblem } from './space-rules'

/**
 * Takes somebody's seat in a space away; one may always give up one's own. What they wrote stays.
 * @throws NotFound when the viewer may not know of the space or not change its members, or there is no such member.
 * @throws Forbidden when a private space would be left without a moderator.
 */
export async function removeSpaceMember(
  viewer: Viewer,
  { slug, handle }: { slug: string; handle: string },
): Promise<void> {
  await transaction(async (tx) => {
    const space = await findSpace(viewer, slug, tx)
    const seat = await findSeat(tx, space.id, handle)
    if (seat.userId !== viewer.id && !canChangeMembers(viewer, space)) throw new NotFound()
    const problem = farewellProblem(viewer, { ...seat, visibility: space.visibility })
    if (problem) throw new Forbidden(problem)
    await tx.spaceMember.delete({ where: seat.key })
    if (seat.userId !== viewer.id) {
      const subject = `person:${seat.userId}`
      const states = { before: seat.role, after: 'no seat', why: '' }
      await audit(tx, { byId: viewer.id, what: 'person.seat-taken', subject, spaceId: space.id, ...states })
    }
    await record(
      tx,
      spaceMemberChanged({ spaceId: space.id, actorId: viewer.id, personId: seat.userId, role: null }),
    )
  })
}
