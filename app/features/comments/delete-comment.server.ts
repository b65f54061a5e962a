import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { commentDeleted } from './comment-events'
import { canDeleteComment, DELETE_REFUSED } from './comment-rules'
import { countComments } from './count-comments.server'
import { reachComment } from './reach-comment.server'

/**
 * Hides a comment until a moderator restores it; nobody else sees that it was there. Deleting it again changes nothing.
 * @throws NotFound when the viewer may not see the comment, Forbidden when it is not theirs to delete.
 */
export async function deleteComment(viewer: Viewer, commentId: string, reason = '') {
  return transaction(async (tx) => {
    const comment = await reachComment(tx, viewer, commentId)
    const { post, answerId } = comment
    if (!canDeleteComment(viewer, comment, post.spaceId)) {
      throw comment.deletion ? new NotFound() : new Forbidden(DELETE_REFUSED)
    }
    if (comment.deletion) return comment

    await tx.deletion.create({ data: { id: newId(), commentId, byId: viewer.id, at: now(), reason } })
    await countComments(tx, post.id)
    await record(tx, commentDeleted({ postId: post.id, answerId, commentId, actorId: viewer.id }))
    return comment
  })
}
