import type { Viewer } from '~/features/accounts/viewer'
import { recordActOnAnother } from '~/features/moderation/record-act.server'
import { transaction } from '~/platform/db.server'
import { Forbidden } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { postRestored } from './post-events'
import { canRestore, RESTORE_REFUSED } from './post-rules'
import { reachPostToDelete } from './reach-post-to-delete.server'

/**
 * Brings a deleted post back as it was, and tells its author. Restoring one that is not deleted changes nothing.
 * @throws NotFound when the viewer may not see the post, Forbidden when they do not keep order in its space.
 */
export async function restorePost(viewer: Viewer, postId: string) {
  return transaction(async (tx) => {
    const post = await reachPostToDelete(tx, viewer, postId)
    if (!canRestore(viewer, post)) throw new Forbidden(RESTORE_REFUSED)
    if (post.deletion?.kind !== 'deleted') return post

    await tx.deletion.delete({ where: { postId } })
    await record(tx, postRestored({ postId, actorId: viewer.id }))
    const about = { ...post, subject: `post:${postId}` as const, postId }
    const states = { before: 'deleted', after: 'shown', why: '' }
    await recordActOnAnother(tx, viewer, about, { act: 'restored', ...states, told: 'restored' })
    return post
  })
}
