import type { Viewer } from '~/features/accounts/viewer'
import { recordActOnAnother } from '~/features/moderation/record-act.server'
import { transaction } from '~/platform/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { commentRestored } from './comment-events'
import { canRestoreComment, RESTORE_REFUSED } from './comment-rules'
import { countComments } from './count-comments.server'
import { reachComment } from './reach-comment.server'

/**
 * Shows a deleted comment again, and tells its author. Restoring what is not deleted changes nothing.
 * @throws NotFound when the viewer may not see the comment, Forbidden when they keep no order in its space.
 */
export async function restoreComment(viewer: Viewer, commentId: string) {
  return transaction(async (tx) => {
    const comment = await reachComment(tx, viewer, commentId)
    const { post, answerId } = comment
    if (!canRestoreComment(viewer, post.spaceId)) {
      throw comment.deletion ? new NotFound() : new Forbidden(RESTORE_REFUSED)
    }
    if (comment.deletion?.kind !== 'deleted') return comment

    await tx.deletion.delete({ where: { commentId } })
    await countComments(tx, post.id)
    await record(tx, commentRestored({ postId: post.id, answerId, commentId, actorId: viewer.id }))
    const about = {
      ...post,
      authorId: comment.authorId,
      subject: `comment:${commentId}` as const,
      postId: post.id,
    }
    const states = { before: 'deleted', after: 'shown', why: '' }
    await recordActOnAnother(tx, viewer, about, { act: 'restored', ...states, told: 'restored' })
    return comment
  })
}
