import type { Viewer } from '~/features/accounts/viewer'
import { isPseudonym } from '~/features/anonymity/pseudonym-handle'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Invalid, NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { findSpace } from './find-space.server'
import { spaceMemberChanged } from './space-events'
import { canAddMembers, type SeatRole } from './space-rules'

/**
 * Gives somebody a seat in a space, or makes a member who is there a moderator. It takes nothing from anybody.
 * @throws NotFound when the viewer may not know of the space, or not add to it.
 * @throws Invalid on `handle` when there is nobody of that handle here.
 */
export async function addSpaceMember(
  viewer: Viewer,
  { slug, handle, role }: { slug: string; handle: string; role: SeatRole },
): Promise<void> {
  await transaction(async (tx) => {
    const space = await findSpace(viewer, slug, tx)
    if (!canAddMembers(viewer, space)) throw new NotFound()
    const person = await tx.user.findUnique({
      where: { handle },
      select: { id: true, name: true, deactivation: true, memberships: { where: { spaceId: space.id } } },
    })
    if (!person || isPseudonym(handle))
      throw new Invalid({ handle: `Nobody here has the handle @${handle}. Look it up under People.` })
    if (person.deactivation) throw new Invalid({ handle: `${person.name} is no longer here.` })
    const [seat] = person.memberships
    if (seat && (seat.role === role || role === 'member')) return
    const key = { spaceId: space.id, userId: person.id }
    await tx.spaceMember.upsert({
      where: { spaceId_userId: key },
      create: { ...key, role, joinedAt: now() },
      update: { role },
    })
    await record(tx, spaceMemberChanged({ spaceId: space.id, actorId: viewer.id, personId: person.id, role }))
  })
}
