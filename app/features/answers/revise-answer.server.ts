import type { Viewer } from '~/features/accounts/viewer'
import { renderBodies } from '~/features/posts/render-body.server'
import { now } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { Conflict, Forbidden } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { RENDERER_VERSION } from '~/platform/markdown/render-markdown.server'
import { record } from '~/platform/outbox.server'
import { answerRevised } from './answer-events'
import type { ReviseAnswerWanted } from './answer-form'
import { canReviseAnswer, REVISE_REFUSED } from './answer-rules'
import { reachStandingAnswer } from './reach-answer.server'

/**
 * Replaces an answer's text and keeps the old one as a revision. A text that says the same changes nothing.
 * @throws NotFound when the viewer may not see the answer, Forbidden when it is not theirs to edit, Conflict with the
 * text as it stands when somebody saved it since `revision`.
 */
export async function reviseAnswer(viewer: Viewer, answerId: string, { body, revision }: ReviseAnswerWanted) {
  const [bodyHtml = ''] = await renderBodies(db, [body], [`answer-${answerId}`])
  return transaction(async (tx) => {
    const answer = await reachStandingAnswer(tx, viewer, answerId)
    const { post } = answer
    if (!canReviseAnswer(viewer, answer, post.spaceId)) throw new Forbidden(REVISE_REFUSED)
    if (answer.body === body) return { id: answerId, post }
    if (answer.revision !== revision) {
      throw new Conflict(
        'Somebody saved this answer while you were writing. Nothing is lost: both texts are below.',
        { body: answer.body, revision: answer.revision },
        { body },
      )
    }

    const at = now()
    const snapshot = JSON.stringify({ body: answer.body })
    await tx.revision.create({
      data: { id: newId(), answerId, number: revision, snapshot, byId: viewer.id, at },
    })
    await tx.answer.update({
      where: { id: answerId },
      data: { body, bodyHtml, rendererVersion: RENDERER_VERSION, editedAt: at, revision: revision + 1 },
    })
    await record(tx, answerRevised({ postId: post.id, answerId, actorId: viewer.id, revision }))
    return { id: answerId, post }
  })
}
