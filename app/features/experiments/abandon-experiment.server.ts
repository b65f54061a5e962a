import type { Viewer } from '~/features/accounts/viewer'
import { handOn } from '~/features/anonymity/hand.server'
import { recordActOnAnother } from '~/features/moderation/record-act.server'
import { keepRevision } from '~/features/posts/keep-revision.server'
import { transaction } from '~/platform/db.server'
import { reachExperiment } from './reach-experiment.server'

/**
 * Gives an experiment up, before it started or while it ran, and says why. A locked plan stays to be read.
 * @throws NotFound when the viewer may not read it or it is no experiment, Forbidden when it is not theirs, Invalid when
 * it has come to its end.
 */
export async function abandonExperiment(viewer: Viewer, id: string, { reason }: { reason: string }) {
  return transaction(async (tx) => {
    const post = await reachExperiment(tx, viewer, id, 'abandon')
    await keepRevision(tx, viewer, post, { experiment: { update: { status: 'abandoned' } } })
    const hand = await handOn(tx, viewer, { authorId: post.authorId, postId: id })
    await tx.experimentEnding.create({ data: { postId: id, byId: hand.id, at: hand.at, reason } })
    const act = {
      act: 'abandoned',
      before: post.status,
      after: 'abandoned',
      why: reason,
      told: 'abandoned',
    } as const
    await recordActOnAnother(tx, viewer, { ...post, subject: `post:${id}`, postId: id }, act)
    return { id, slug: post.slug }
  })
}
