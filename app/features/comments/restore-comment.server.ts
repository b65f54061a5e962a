import type { Viewer } from '~/features/accounts/viewer'
import { transaction } from '~/platform/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { commentRestored } from './comment-events'
import { canRestoreComment, RESTORE_REFUSED } from './comment-rules'
import { countComments } from './count-comments.server'
import { reachComment } from './reach-comment.server'

/**
 * Shows a deleted comment again. Restoring what is not deleted changes nothing.
 * @throws NotFound when the viewer may not see the comment, Forbidden when they keep no order in its space.
 */
export async function restoreComment(viewer: Viewer, commentId: string) {
  return transaction(async (tx) => {
    const comment = await reachComment(tx, viewer, commentId)
    const { post, answerId } = comment
    if (!canRestoreComment(viewer, post.spaceId)) {
      throw comment.deletion ? new NotFound() : new Forbidden(RESTORE_REFUSED)
    }
    if (!comment.deletion) return comment

    await tx.deletion.delete({ where: { commentId } })
    await countComments(tx, post.id)
    await record(tx, commentRestored({ postId: post.id, answerId, commentId, actorId: viewer.id }))
    return comment
  })
}
