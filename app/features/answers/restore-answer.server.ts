import type { Viewer } from '~/features/accounts/viewer'
import { transaction } from '~/platform/db.server'
import { Forbidden } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { answerRestored } from './answer-events'
import { keepsOrderIn, RESTORE_REFUSED } from './answer-rules'
import { countAnswers } from './count-answers.server'
import { reachAnswer } from './reach-answer.server'

/**
 * Shows a deleted answer again, with the comments on it. It is not accepted again by that: the asker chooses anew.
 * Restoring what is not deleted changes nothing.
 * @throws NotFound when the viewer may not see the answer, Forbidden when they keep no order in its space.
 */
export async function restoreAnswer(viewer: Viewer, answerId: string) {
  return transaction(async (tx) => {
    const { post, deletion } = await reachAnswer(tx, viewer, answerId)
    if (!keepsOrderIn(viewer, post.spaceId)) throw new Forbidden(RESTORE_REFUSED)
    if (!deletion) return { id: answerId, post }

    await tx.deletion.delete({ where: { answerId } })
    await countAnswers(tx, post.id)
    await record(tx, answerRestored({ postId: post.id, answerId, actorId: viewer.id }))
    return { id: answerId, post }
  })
}
