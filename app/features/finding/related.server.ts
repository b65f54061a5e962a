import type { Viewer } from '~/features/accounts/viewer'
import { log } from '~/platform/log.server'
import { finder } from './finder.server'
import { postLinks } from './post-links.server'
import type { PostLink } from './search-view'

const MAX_RELATED = 5

/** Posts like this one that the viewer may read, the nearest first. One query. None when search is out of order. */
export async function relatedPosts(viewer: Viewer, postId: string): Promise<PostLink[]> {
  try {
    return postLinks(viewer, await finder().related(postId, viewer.spaceIds, MAX_RELATED))
  } catch (error) {
    // Nobody came to a post for what is beside it, so the page does without.
    log.error('Related posts could not be found', error)
    return []
  }
}
