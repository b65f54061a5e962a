import type { Viewer } from '~/features/accounts/viewer'
import { handOn } from '~/features/anonymity/hand.server'
import { recordActOnAnother } from '~/features/moderation/record-act.server'
import { transaction } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import type { AmendWanted } from './experiment-form'
import { reachExperiment } from './reach-experiment.server'

/**
 * Says what is done otherwise than the locked plan promises, and why. It stands beside the plan, which stays as it is.
 * The same words said twice stand there once.
 * @throws NotFound when the viewer may not read it or it is no experiment, Forbidden when it is not theirs, Invalid when
 * it does not run or its plan was never locked.
 */
export async function amendPlan(viewer: Viewer, id: string, { text, why }: AmendWanted) {
  return transaction(async (tx) => {
    const post = await reachExperiment(tx, viewer, id, 'amend')
    const known = await tx.planAmendment.findFirst({ where: { postId: id, text, why }, select: { id: true } })
    const { slug, authorId } = post
    if (known) return { id, slug }
    const { id: byId, at } = await handOn(tx, viewer, { authorId, postId: id })
    await tx.planAmendment.create({ data: { id: newId(), postId: id, byId, at, text, why } })
    const act = { act: 'amended', why, told: 'amended' } as const
    await recordActOnAnother(tx, viewer, { ...post, subject: `post:${id}`, postId: id }, act)
    return { id, slug }
  })
}
