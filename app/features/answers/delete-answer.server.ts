import type { Viewer } from '~/features/accounts/viewer'
import { handOn } from '~/features/anonymity/hand.server'
import { recordAct } from '~/features/moderation/record-act.server'
import { owesReason, REASON_WANTED } from '~/features/posts/post-rules'
import { visibleTo } from '~/features/posts/visible-posts.server'
import { transaction } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { answerDeleted } from './answer-events'
import { canDeleteAnswer, DELETE_REFUSED } from './answer-rules'
import { countAnswers } from './count-answers.server'

/**
 * Deletes an answer, and the comments on it, until a moderator restores it; an accepted answer is accepted no more. Its
 * author is told why when somebody else did it. Deleting it again changes nothing.
 * @throws NotFound when the viewer may not see the answer, Forbidden when it is not theirs to delete, Invalid on `reason`
 * when somebody else's answer is deleted without one.
 */
export async function deleteAnswer(viewer: Viewer, answerId: string, reason = '') {
  return transaction(async (tx) => {
    const answer = await tx.answer.findFirst({
      where: { id: answerId, post: visibleTo(viewer) },
      include: {
        ...{ post: { select: { id: true, slug: true, title: true, spaceId: true } } },
        ...{ deletion: true, accepted: true },
      },
    })
    if (!answer) throw new NotFound()
    const { post } = answer
    if (!canDeleteAnswer(viewer, answer, post.spaceId)) {
      // What is deleted is not even refused: for anybody else it is not there.
      throw answer.deletion ? new NotFound() : new Forbidden(DELETE_REFUSED)
    }
    if (answer.deletion?.kind === 'deleted') return { post }
    const byAnother = owesReason(viewer, answer)
    if (byAnother && !reason) throw new Invalid({ reason: REASON_WANTED })

    const { id: byId, at } = await handOn(tx, viewer, { authorId: answer.authorId, postId: post.id })
    const deletion = { kind: 'deleted', byId, at, reason, askedAt: null, acceptedAt: null }
    // What was hidden before is deleted from now on.
    await tx.deletion.upsert({
      where: { answerId },
      create: { id: newId(), answerId, ...deletion },
      update: deletion,
    })
    await tx.acceptedAnswer.deleteMany({ where: { answerId } })
    await countAnswers(tx, post.id)
    const wasAccepted = answer.accepted !== null
    await record(tx, answerDeleted({ postId: post.id, answerId, actorId: byId, wasAccepted }), at)
    if (byAnother) {
      const about = {
        ...post,
        authorId: answer.authorId,
        subject: `answer:${answerId}` as const,
        postId: post.id,
      }
      const states = { before: answer.deletion?.kind ?? 'shown', after: 'deleted', why: reason }
      await recordAct(tx, viewer, about, { act: 'deleted', ...states, told: 'deleted' })
    }
    return { post }
  })
}
