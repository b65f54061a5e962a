import type { Viewer } from '~/features/accounts/viewer'
import { handOn } from '~/features/anonymity/hand.server'
import { recordActOnAnother } from '~/features/moderation/record-act.server'
import { renderBodies } from '~/features/posts/render-body.server'
import { holdFiles } from '~/features/uploads/hold-files.server'
import { db, type Tx, transaction } from '~/platform/db.server'
import { Conflict, Forbidden } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { RENDERER_VERSION } from '~/platform/markdown/render-markdown.server'
import { record } from '~/platform/outbox.server'
import { answerRevised } from './answer-events'
import type { ReviseAnswerWanted } from './answer-form'
import { canReviseAnswer, REVISE_REFUSED } from './answer-rules'
import { reachStandingAnswer } from './reach-answer.server'

interface Circumstances {
  restores?: number
  suggestedById?: string
  also?: (tx: Tx) => Promise<unknown>
}

/**
 * Replaces an answer's text and keeps the old one as a revision. A text that says the same changes nothing.
 * `restores` is the number of the older text that comes back; `also` belongs to the edit, in the same transaction, and is
 * done even when the text says so already.
 * @throws NotFound when the viewer may not see the answer, Forbidden when it is not theirs to edit, Conflict with the
 * text as it stands when somebody saved it since `revision`.
 */
export async function reviseAnswer(
  viewer: Viewer,
  answerId: string,
  { body, revision, whyEdited: why }: ReviseAnswerWanted,
  { restores, suggestedById, also }: Circumstances = {},
) {
  const [bodyHtml = ''] = await renderBodies(db, [body], [`answer-${answerId}`])
  return transaction(async (tx) => {
    const answer = await reachStandingAnswer(tx, viewer, answerId)
    const { post } = answer
    if (!canReviseAnswer(viewer, answer, post.spaceId)) throw new Forbidden(REVISE_REFUSED)
    if (answer.body === body) {
      await also?.(tx)
      return { id: answerId, post }
    }
    if (answer.revision !== revision) {
      throw new Conflict(
        'Somebody saved this answer while you were writing. Nothing is lost: both texts are below.',
        { body: answer.body, revision: answer.revision },
        { body },
      )
    }

    const hand = await handOn(tx, viewer, { authorId: answer.authorId, postId: post.id })
    const { at } = hand
    const snapshot = JSON.stringify({ body: answer.body })
    await tx.revision.create({
      data: {
        id: newId(),
        answerId,
        number: revision,
        snapshot,
        byId: hand.id,
        at,
        why,
        restores,
        suggestedById,
      },
    })
    await tx.answer.update({
      where: { id: answerId },
      data: { body, bodyHtml, rendererVersion: RENDERER_VERSION, editedAt: at, revision: revision + 1 },
    })
    await holdFiles(tx, { viewer, hand, postId: post.id }, { answerId }, bodyHtml)
    await also?.(tx)
    await record(tx, answerRevised({ postId: post.id, answerId, actorId: hand.id, revision }), at)
    const states = { before: `version ${revision}`, after: `version ${revision + 1}`, why: why ?? '' }
    const { spaceId, title } = post
    const about = {
      subject: `answer:${answerId}` as const,
      postId: post.id,
      authorId: answer.authorId,
      spaceId,
      title,
    }
    const path = `/answers/${answerId}/history`
    await recordActOnAnother(tx, viewer, about, { act: 'edited', ...states, told: 'edited', path })
    return { id: answerId, post }
  })
}
