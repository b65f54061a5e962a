import type { Viewer } from '~/features/accounts/viewer'
import { finder } from './finder.server'
import { personLinks, topicLinks } from './name-links.server'
import { postLinks } from './post-links.server'
import type { Suggestions } from './search-view'

const MAX_POSTS = 5
/** Nobody waits for suggestions on a pasted page; the beginning is enough to suggest by. */
const MAX_CHARACTERS = 200

/**
 * What to offer while somebody types: posts from the spaces that the viewer may read, and topics and people, which
 * everybody may. Three queries.
 */
export async function suggestions(viewer: Viewer, typed: string): Promise<Suggestions> {
  const text = typed.slice(0, MAX_CHARACTERS)
  const found = await finder().suggest({ text, spaceIds: viewer.spaceIds, limit: MAX_POSTS })
  return {
    typed,
    posts: postLinks(viewer, found.posts),
    words: found.words.filter((words) => words !== typed.trim()),
    topics: topicLinks(found.topics),
    people: personLinks(found.people),
  }
}
