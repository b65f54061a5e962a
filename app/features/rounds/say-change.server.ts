import type { Viewer } from '~/features/accounts/viewer'
import { leadsIn } from '~/features/leaders/leader-rules'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Forbidden } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { postInRound } from './post-in-round.server'
import { reachRound } from './reach-round.server'
import { roundChanged } from './round-events'
import { LEAD_REFUSED } from './round-rules'

/**
 * Says what is done otherwise because of a round's failures, also after its month. The same said twice stands there once.
 * @throws NotFound when the viewer may not read the round, Forbidden when they do not lead in its space, Invalid on `post`
 * when one is named that is not there.
 */
export async function sayChange(viewer: Viewer, roundId: string, wanted: { text: string; post: string }) {
  await transaction(async (tx) => {
    const round = await reachRound(tx, viewer, roundId)
    if (!leadsIn(viewer, round.spaceId)) throw new Forbidden(LEAD_REFUSED)
    const post = wanted.post ? await postInRound(tx, viewer, round.spaceId, wanted.post) : null
    const said = { roundId, text: wanted.text, postId: post?.id ?? null }
    if (await tx.roundChange.findFirst({ where: said, select: { id: true } })) return
    await tx.roundChange.create({ data: { ...said, id: newId(), byId: viewer.id, at: now() } })
    await record(tx, roundChanged({ roundId, actorId: viewer.id }))
  })
}
