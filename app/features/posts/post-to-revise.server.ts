import type { Viewer } from '~/features/accounts/viewer'
import { db } from '~/platform/db.server'
import { Forbidden } from '~/platform/errors'
import { canMove, canRevise, REVISE_REFUSED } from './post-rules'
import { reachPost } from './reach-post.server'
import { spaceChoices } from './space-choices.server'
import { writableTo } from './visible-posts.server'

/**
 * What the page to edit a post shows.
 * @throws NotFound when the viewer may not read it, Forbidden when it is not theirs to edit.
 */
export async function postToRevise(viewer: Viewer, id: string) {
  const post = await reachPost(db, viewer, id, writableTo(viewer))
  if (!canRevise(viewer, post)) throw new Forbidden(REVISE_REFUSED)
  const { kind, slug, revision, values, locked } = post
  const spaces = spaceChoices(viewer).filter(
    (space) => space.id === post.spaceId || canMove(viewer, post, space.id),
  )
  return { id, kind, slug, revision, values, locked, spaces }
}
