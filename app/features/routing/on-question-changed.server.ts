import { answerDeleted } from '~/features/answers/answer-events'
import { duplicateReopened } from '~/features/duplicates/duplicate-events'
import { textHidden, textShown } from '~/features/moderation/moderation-events'
import { postMoved, postPublished, postRestored, postRevised } from '~/features/posts/post-events'
import { answerSplitOut } from '~/features/splits/split-events'
import { transaction } from '~/platform/db.server'
import type { Consumer } from '~/platform/outbox.server'
import { patience } from './ask-mentor.server'

/**
 * Questions that wait for an answer set out to find their people: when asked, and again when another topic or space may
 * lead to somebody else, or its only answer is gone. What was imported was asked elsewhere.
 */
export const questionRouting: Consumer = {
  name: 'question-routing',
  listensTo: [
    ...[postPublished, postRevised, postMoved, postRestored, answerDeleted, duplicateReopened],
    ...[answerSplitOut, textHidden, textShown],
  ],
  async handle(events) {
    const touched = events.flatMap(({ at, payload }) => {
      const { postId, fromId } = payload as { postId: string; fromId?: string }
      return [postId, fromId].flatMap((id) => (id ? [{ at, postId: id }] : []))
    })
    for (const { at, postId } of touched) {
      await transaction(async (tx) => {
        const waiting = await tx.post.findFirst({
          where: {
            ...{ id: postId, kind: 'question', answerCount: 0 },
            ...{ externalId: null, deletion: null, closedInto: null },
          },
          select: { id: true },
        })
        if (!waiting) return
        const nextAt = new Date(at.getTime() + (await patience(tx)))
        await tx.questionRoute.upsert({ where: { postId }, create: { postId, nextAt }, update: {} })
      })
    }
  },
}
