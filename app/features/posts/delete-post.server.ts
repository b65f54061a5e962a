import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Forbidden, Invalid } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { postDeleted } from './post-events'
import { canDelete, DELETE_REFUSED, owesReason, REASON_WANTED } from './post-rules'
import { reachPostToDelete } from './reach-post-to-delete.server'

/**
 * Hides a post, with everything under it, until a moderator restores it. Deleting it again changes nothing.
 * @throws NotFound when the viewer may not see the post, Forbidden when it is not theirs to delete, Invalid on `reason`
 * when somebody else's post is deleted without one.
 */
export async function deletePost(viewer: Viewer, postId: string, reason = '') {
  return transaction(async (tx) => {
    const post = await reachPostToDelete(tx, viewer, postId)
    if (!canDelete(viewer, post)) throw new Forbidden(DELETE_REFUSED)
    if (post.deletion) return post
    if (owesReason(viewer, post) && !reason) throw new Invalid({ reason: REASON_WANTED })

    await tx.deletion.create({ data: { id: newId(), postId, byId: viewer.id, at: now(), reason } })
    await record(tx, postDeleted({ postId, actorId: viewer.id }))
    return post
  })
}
