import type { Viewer } from '~/features/accounts/viewer'
import { recordActOnAnother } from '~/features/moderation/record-act.server'
import { transaction } from '~/platform/db.server'
import { Forbidden, Invalid } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { answerRestored } from './answer-events'
import { keepsOrderIn, RESTORE_REFUSED, SPLIT_STAYS } from './answer-rules'
import { countAnswers } from './count-answers.server'
import { reachAnswer } from './reach-answer.server'

/**
 * Shows a deleted answer again, with the comments on it. It is not accepted again by that: the asker chooses anew.
 * Its author is told. Restoring what is not deleted changes nothing.
 * @throws NotFound when the viewer may not see the answer, Forbidden when they keep no order in its space, Invalid
 * on `form` when it became a post of its own.
 */
export async function restoreAnswer(viewer: Viewer, answerId: string) {
  return transaction(async (tx) => {
    const { post, deletion, authorId, split } = await reachAnswer(tx, viewer, answerId)
    if (!keepsOrderIn(viewer, post.spaceId)) throw new Forbidden(RESTORE_REFUSED)
    if (deletion?.kind !== 'deleted') return { id: answerId, post }
    if (split) throw new Invalid({ form: SPLIT_STAYS })

    await tx.deletion.delete({ where: { answerId } })
    await countAnswers(tx, post.id)
    await record(tx, answerRestored({ postId: post.id, answerId, actorId: viewer.id }))
    const { spaceId, title } = post
    const about = { subject: `answer:${answerId}` as const, postId: post.id, authorId, spaceId, title }
    const states = { before: 'deleted', after: 'shown', why: '' }
    await recordActOnAnother(tx, viewer, about, { act: 'restored', ...states, told: 'restored' })
    return { id: answerId, post }
  })
}
