import type { Viewer } from '~/features/accounts/viewer'
import { personTold } from '~/features/notifications/notice-events'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { postInRound } from './post-in-round.server'
import { reachRound } from './reach-round.server'
import { postNominated } from './round-events'
import { canNominate } from './round-rules'

/**
 * Nominates a told failure for a round that is open; whoever told it hears of it, under whatever name. One that was
 * nominated already stays as it is.
 * @throws NotFound when the viewer may not read the round, Invalid on `post` when it cannot be nominated, on `form` when
 * the round is over.
 */
export async function nominate(viewer: Viewer, roundId: string, wanted: { post: string; why: string }) {
  await transaction(async (tx) => {
    const round = await reachRound(tx, viewer, roundId)
    if (round.closedAt || round.closesAt <= now())
      throw new Invalid({ form: 'This round is over. Nominate it in the next one.' })
    const post = await postInRound(tx, viewer, round.spaceId, wanted.post)
    if (!canNominate(viewer, post))
      throw new Invalid({
        post: 'Nominate a failure that somebody else told: a lesson with the outcome “failed”.',
      })
    if (post.id === round.postId) throw new Invalid({ post: 'The round began with this one.' })
    const key = { roundId, postId: post.id }
    if (await tx.roundNomination.findUnique({ where: { roundId_postId: key } })) return

    await tx.roundNomination.create({ data: { ...key, byId: viewer.id, at: now(), why: wanted.why } })
    await record(tx, postNominated({ ...key, actorId: viewer.id }))
    const fact = `nominated:${roundId}:${post.id}`
    const about = {
      postId: post.id,
      page: `/rounds/${roundId}`,
      path: `/rounds/${roundId}`,
      thread: fact,
      fact,
    }
    await record(
      tx,
      personTold({ kind: 'nominated', to: [post.authorId], actorId: viewer.id, ...about, mutable: true }),
    )
  })
}
