import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { personFollowChanged } from './follow-person-event'

/**
 * Follows a person, or stops. Asking for what is already so changes nothing.
 * @throws NotFound when there is nobody of this handle.
 * @throws Forbidden for oneself, and for somebody who is no longer here (one may still stop following them).
 */
export async function followPerson(
  viewer: Viewer,
  wanted: { handle: string; following: boolean },
): Promise<void> {
  await transaction(async (tx) => {
    const person = await tx.user.findUnique({
      where: { handle: wanted.handle },
      select: { id: true, name: true, deactivation: true },
    })
    if (!person) throw new NotFound()
    if (person.id === viewer.id) throw new Forbidden('You see your own posts anyway; follow somebody else.')
    const follow = { followerId: viewer.id, followedId: person.id }
    const follows = (await tx.personFollow.count({ where: follow })) > 0
    if (follows === wanted.following) return
    if (wanted.following && person.deactivation) {
      throw new Forbidden(`${person.name} is no longer here, so there will be nothing new to follow.`)
    }
    if (wanted.following) await tx.personFollow.create({ data: { ...follow, at: now() } })
    else await tx.personFollow.deleteMany({ where: follow })
    await record(
      tx,
      personFollowChanged({ personId: person.id, actorId: viewer.id, following: wanted.following }),
    )
  })
}
