import type { Viewer } from '~/features/accounts/viewer'
import { isPseudonym } from '~/features/anonymity/pseudonym-handle'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import type { FollowWanted } from './follow-form'
import type { Level } from './follow-levels'
import { personFollowChanged } from './follow-person-event'
import { wantedLevel } from './wanted-level'

/**
 * Follows a person at a level, or stops. Asking for what is already so changes nothing.
 * @throws NotFound when there is nobody of this handle.
 * @throws Forbidden for oneself, and for somebody who is no longer here (one may still stop following them).
 */
export async function followPerson(viewer: Viewer, wanted: FollowWanted & { handle: string }): Promise<void> {
  await transaction(async (tx) => {
    const person = await tx.user.findUnique({
      where: { handle: wanted.handle },
      select: { id: true, name: true, deactivation: true },
    })
    if (!person || isPseudonym(wanted.handle)) throw new NotFound()
    if (person.id === viewer.id) throw new Forbidden('You see your own posts anyway; follow somebody else.')
    const followerId_followedId = { followerId: viewer.id, followedId: person.id }
    const before = await tx.personFollow.findUnique({ where: { followerId_followedId } })
    const level = wantedLevel('person', wanted, (before?.level ?? null) as Level | null)
    if (level === undefined) return
    if (!before && person.deactivation) {
      throw new Forbidden(`${person.name} is no longer here, so there will be nothing new to follow.`)
    }
    if (level === null) await tx.personFollow.delete({ where: { followerId_followedId } })
    else if (before) await tx.personFollow.update({ where: { followerId_followedId }, data: { level } })
    else await tx.personFollow.create({ data: { ...followerId_followedId, at: now(), level } })
    await record(
      tx,
      personFollowChanged({ personId: person.id, actorId: viewer.id, following: wanted.following }),
    )
  })
}
