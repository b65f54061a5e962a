import type { Viewer } from '~/features/accounts/viewer'
import { isPseudonym } from '~/features/anonymity/pseudonym-handle'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { groupChanged, groupDeleted } from './group-events'
import type { GroupChange } from './group-form'
import { canKeepGroups } from './group-rules'

/**
 * Takes somebody into a group, or out of it, or deletes it. One may always leave. What is so already changes nothing.
 * @throws NotFound when there is no such group, Forbidden when the viewer keeps no groups, Invalid on `handle` when
 * there is nobody of that handle here.
 */
export async function changeGroup(viewer: Viewer, group: string, change: GroupChange): Promise<void> {
  await transaction(async (tx) => {
    const found = await tx.personGroup.findUnique({ where: { handle: group }, select: { id: true } })
    if (!found) throw new NotFound()
    const isLeaving = change.change === 'remove' && change.handle === viewer.handle
    if (!canKeepGroups(viewer) && !isLeaving) throw new Forbidden('A moderator decides who is in a group.')
    const about = { groupId: found.id, actorId: viewer.id }
    if (change.change === 'delete') {
      await tx.personGroup.delete({ where: { id: found.id } })
      await record(tx, groupDeleted(about))
      return
    }
    const person = await tx.user.findUnique({
      where: { handle: change.handle },
      select: { id: true, deactivation: true },
    })
    if (!person || isPseudonym(change.handle) || (change.change === 'add' && person.deactivation))
      throw new Invalid({ handle: `Nobody here has the handle @${change.handle}. Look it up under People.` })
    const seat = { groupId: found.id, userId: person.id }
    const joined = change.change === 'add'
    if ((await tx.groupMember.count({ where: seat })) > 0 === joined) return
    if (joined) await tx.groupMember.create({ data: { ...seat, at: now() } })
    else await tx.groupMember.deleteMany({ where: seat })
    await record(tx, groupChanged({ ...about, personId: person.id, joined }))
  })
}
