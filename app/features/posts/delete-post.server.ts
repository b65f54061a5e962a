import type { Viewer } from '~/features/accounts/viewer'
import { handOn } from '~/features/anonymity/hand.server'
import { recordAct } from '~/features/moderation/record-act.server'
import { transaction } from '~/platform/db.server'
import { Forbidden, Invalid } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { postDeleted } from './post-events'
import { canDelete, DELETE_REFUSED, owesReason, REASON_WANTED } from './post-rules'
import { reachPostToDelete } from './reach-post-to-delete.server'

/**
 * Deletes a post, with everything under it, until a moderator restores it. Its author is told why when somebody else did
 * it. Deleting it again changes nothing.
 * @throws NotFound when the viewer may not see the post, Forbidden when it is not theirs to delete, Invalid on `reason`
 * when somebody else's post is deleted without one.
 */
export async function deletePost(viewer: Viewer, postId: string, reason = '') {
  return transaction(async (tx) => {
    const post = await reachPostToDelete(tx, viewer, postId)
    if (!canDelete(viewer, post)) throw new Forbidden(DELETE_REFUSED)
    if (post.deletion?.kind === 'deleted') return post
    const byAnother = owesReason(viewer, post)
    if (byAnother && !reason) throw new Invalid({ reason: REASON_WANTED })

    const hand = await handOn(tx, viewer, { authorId: post.authorId, postId })
    const deletion = { kind: 'deleted', byId: hand.id, at: hand.at, reason, askedAt: null }
    // What was hidden before is deleted from now on.
    await tx.deletion.upsert({
      where: { postId },
      create: { id: newId(), postId, ...deletion },
      update: deletion,
    })
    await record(tx, postDeleted({ postId, actorId: hand.id }), hand.at)
    if (byAnother) {
      const states = { before: post.deletion?.kind ?? 'shown', after: 'deleted', why: reason }
      const about = { ...post, subject: `post:${postId}` as const, postId }
      const path = `/posts/${postId}/deletion`
      await recordAct(tx, viewer, about, { act: 'deleted', ...states, told: 'deleted', path })
    }
    return post
  })
}
