import type { Viewer } from '~/features/accounts/viewer'
import { handOn } from '~/features/anonymity/hand.server'
import { recordAct } from '~/features/moderation/record-act.server'
import { owesReason, REASON_WANTED } from '~/features/posts/post-rules'
import { transaction } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { commentDeleted } from './comment-events'
import { canDeleteComment, DELETE_REFUSED } from './comment-rules'
import { countComments } from './count-comments.server'
import { reachComment } from './reach-comment.server'

/**
 * Deletes a comment until a moderator restores it; nobody else sees that it was there. Its author is told why when
 * somebody else did it. Deleting it again changes nothing.
 * @throws NotFound when the viewer may not see the comment, Forbidden when it is not theirs to delete, Invalid on `reason`
 * when somebody else's comment is deleted without one.
 */
export async function deleteComment(viewer: Viewer, commentId: string, reason = '') {
  return transaction(async (tx) => {
    const comment = await reachComment(tx, viewer, commentId)
    const { post, answerId } = comment
    if (!canDeleteComment(viewer, comment, post.spaceId)) {
      throw comment.deletion ? new NotFound() : new Forbidden(DELETE_REFUSED)
    }
    if (comment.deletion?.kind === 'deleted') return comment
    const byAnother = owesReason(viewer, comment)
    if (byAnother && !reason) throw new Invalid({ reason: REASON_WANTED })

    const { id: byId, at } = await handOn(tx, viewer, { authorId: comment.authorId, postId: post.id })
    const deletion = { kind: 'deleted', byId, at, reason, askedAt: null }
    // What was hidden before is deleted from now on.
    await tx.deletion.upsert({
      where: { commentId },
      create: { id: newId(), commentId, ...deletion },
      update: deletion,
    })
    await countComments(tx, post.id)
    await record(tx, commentDeleted({ postId: post.id, answerId, commentId, actorId: byId }), at)
    if (byAnother) {
      const about = {
        ...post,
        authorId: comment.authorId,
        subject: `comment:${commentId}` as const,
        postId: post.id,
      }
      const states = { before: comment.deletion?.kind ?? 'shown', after: 'deleted', why: reason }
      await recordAct(tx, viewer, about, { act: 'deleted', ...states, told: 'deleted' })
    }
    return comment
  })
}
