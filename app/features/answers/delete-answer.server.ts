import type { Viewer } from '~/features/accounts/viewer'
import { visibleTo } from '~/features/posts/visible-posts.server'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { answerDeleted } from './answer-events'
import { canDeleteAnswer, DELETE_REFUSED } from './answer-rules'
import { countAnswers } from './count-answers.server'

/**
 * Hides an answer, and the comments on it, until a moderator restores it; an accepted answer is accepted no more.
 * Deleting it again changes nothing.
 * @throws NotFound when the viewer may not see the answer, Forbidden when it is not theirs to delete.
 */
export async function deleteAnswer(viewer: Viewer, answerId: string, reason = '') {
  return transaction(async (tx) => {
    const answer = await tx.answer.findFirst({
      where: { id: answerId, post: visibleTo(viewer) },
      include: { post: { select: { id: true, slug: true, spaceId: true } }, deletion: true, accepted: true },
    })
    if (!answer) throw new NotFound()
    const { post } = answer
    if (!canDeleteAnswer(viewer, answer, post.spaceId)) {
      // What is deleted is not even refused: for anybody else it is not there.
      throw answer.deletion ? new NotFound() : new Forbidden(DELETE_REFUSED)
    }
    if (answer.deletion) return { post }

    await tx.deletion.create({ data: { id: newId(), answerId, byId: viewer.id, at: now(), reason } })
    await tx.acceptedAnswer.deleteMany({ where: { answerId } })
    await countAnswers(tx, post.id)
    const wasAccepted = answer.accepted !== null
    await record(tx, answerDeleted({ postId: post.id, answerId, actorId: viewer.id, wasAccepted }))
    return { post }
  })
}
