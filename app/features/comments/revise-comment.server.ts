import type { Viewer } from '~/features/accounts/viewer'
import { handOn } from '~/features/anonymity/hand.server'
import { canMend } from '~/features/moderation/moderation-rules'
import { recordActOnAnother } from '~/features/moderation/record-act.server'
import { renderBodies } from '~/features/posts/render-body.server'
import { holdFiles } from '~/features/uploads/hold-files.server'
import { db, transaction } from '~/platform/db.server'
import { Conflict, Forbidden, NotFound } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { RENDERER_VERSION } from '~/platform/markdown/render-markdown.server'
import { record } from '~/platform/outbox.server'
import { commentRevised } from './comment-events'
import type { ReviseCommentWanted } from './comment-form'
import { canReviseComment, REVISE_REFUSED } from './comment-rules'
import { reachComment } from './reach-comment.server'

/**
 * Replaces a comment's text and keeps the old one as a revision. A text that says the same changes nothing.
 * `restores` is the number of the older text that comes back.
 * @throws NotFound when the viewer may not see the comment, Forbidden when it is not theirs to edit, Conflict with
 * the text as it stands when somebody saved it since `revision`.
 */
export async function reviseComment(
  viewer: Viewer,
  commentId: string,
  { body, revision, whyEdited: why }: ReviseCommentWanted,
  restores?: number,
) {
  const [bodyHtml = ''] = await renderBodies(db, [body], [`comment-${commentId}`])
  return transaction(async (tx) => {
    const comment = await reachComment(tx, viewer, commentId)
    const { post, answerId } = comment
    if (comment.deletion && !canMend(viewer, comment, comment.deletion)) throw new NotFound()
    if (!canReviseComment(viewer, comment, post.spaceId)) throw new Forbidden(REVISE_REFUSED)
    if (comment.body === body) return comment
    if (comment.revision !== revision) {
      throw new Conflict(
        'Somebody saved this comment while you were writing. Nothing is lost: both texts are below.',
        { body: comment.body, revision: comment.revision },
        { body },
      )
    }

    const hand = await handOn(tx, viewer, { authorId: comment.authorId, postId: post.id })
    const { at } = hand
    const snapshot = JSON.stringify({ body: comment.body })
    await tx.revision.create({
      data: { id: newId(), commentId, number: revision, snapshot, byId: hand.id, at, why, restores },
    })
    await tx.comment.update({
      where: { id: commentId },
      data: { body, bodyHtml, rendererVersion: RENDERER_VERSION, editedAt: at, revision: revision + 1 },
    })
    await holdFiles(tx, { viewer, hand, postId: post.id }, { commentId }, bodyHtml)
    await record(tx, commentRevised({ postId: post.id, answerId, commentId, actorId: hand.id, revision }), at)
    const states = { before: `version ${revision}`, after: `version ${revision + 1}`, why: why ?? '' }
    const { spaceId, title } = post
    const about = {
      subject: `comment:${commentId}` as const,
      postId: post.id,
      authorId: comment.authorId,
      spaceId,
      title,
    }
    const path = `/comments/${commentId}/history`
    await recordActOnAnother(tx, viewer, about, { act: 'edited', ...states, told: 'edited', path })
    return comment
  })
}
