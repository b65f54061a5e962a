import { answerDeleted } from '~/features/answers/answer-events'
import { postMoved, postPublished, postRestored, postRevised } from '~/features/posts/post-events'
import { transaction } from '~/platform/db.server'
import type { Consumer } from '~/platform/outbox.server'
import { patience } from './ask-mentor.server'

/**
 * Questions that wait for an answer set out to find their people: when asked, and again when another topic or space may
 * lead to somebody else, or its only answer is gone. What was imported was asked elsewhere.
 */
export const questionRouting: Consumer = {
  name: 'question-routing',
  listensTo: [postPublished, postRevised, postMoved, postRestored, answerDeleted],
  async handle(events) {
    for (const { at, payload } of events) {
      const { postId } = payload as { postId: string }
      await transaction(async (tx) => {
        const waiting = await tx.post.findFirst({
          where: { id: postId, kind: 'question', answerCount: 0, externalId: null, deletion: null },
          select: { id: true },
        })
        if (!waiting) return
        const nextAt = new Date(at.getTime() + (await patience(tx)))
        await tx.questionRoute.upsert({ where: { postId }, create: { postId, nextAt }, update: {} })
      })
    }
  },
}
