import type { Viewer } from '~/features/accounts/viewer'
import { leadsIn } from '~/features/leaders/leader-rules'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { leaderPost } from './leader-post.server'
import { monthOf, spanOf } from './months'
import { roundOpened } from './round-events'
import { LEAD_REFUSED, TELL_FIRST } from './round-rules'

/**
 * Opens this month's round of a space with a failure of the leader's own. A round that is open already is given as it is.
 * @throws NotFound when the viewer may not read the space, Forbidden when they do not lead there, Invalid on `form` when
 * they told no failure of their own there.
 */
export async function openRound(viewer: Viewer, slug: string): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const space = await tx.space.findUnique({ where: { slug }, select: { id: true } })
    if (!space || !viewer.spaceIds.includes(space.id)) throw new NotFound()
    const spaceId = space.id
    if (!leadsIn(viewer, spaceId)) throw new Forbidden(LEAD_REFUSED)
    const month = monthOf(now())
    const known = await tx.round.findUnique({ where: { spaceId_month: { spaceId, month } } })
    if (known) return { id: known.id }
    const post = await leaderPost(tx, viewer, spaceId)
    if (!post) throw new Invalid({ form: TELL_FIRST })

    const id = newId()
    await tx.round.create({
      data: {
        ...{ id, spaceId, month, openedById: viewer.id, postId: post.id },
        ...{ openedAt: now(), closesAt: spanOf(month).end },
      },
    })
    await record(tx, roundOpened({ roundId: id, spaceId, actorId: viewer.id }))
    return { id }
  })
}
