import type { Viewer } from '~/features/accounts/viewer'
import { db } from '~/platform/db.server'
import { Forbidden } from '~/platform/errors'
import { canDelete, canRestore, DELETE_REFUSED, owesReason } from './post-rules'
import { reachPostToDelete } from './reach-post-to-delete.server'

/**
 * What the page to delete a post, or to learn what became of it, shows.
 * @throws NotFound when the viewer may not see the post, Forbidden when it is not theirs to delete.
 */
export async function deletionPage(viewer: Viewer, id: string) {
  const post = await reachPostToDelete(db, viewer, id)
  if (!canDelete(viewer, post)) throw new Forbidden(DELETE_REFUSED)
  return {
    ...{ id, slug: post.slug, title: post.title },
    deleted: post.deletion?.kind === 'deleted',
    reason: post.deletion?.reason ?? '',
    mayRestore: canRestore(viewer, post),
    owesReason: owesReason(viewer, post),
  }
}
