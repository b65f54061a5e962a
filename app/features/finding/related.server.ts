import type { Suggestion } from '#search/index'
import type { Viewer } from '~/features/accounts/viewer'
import { log } from '~/platform/log.server'
import { sql } from '~/platform/sql.server'
import { finder } from './finder.server'
import { postLinks } from './post-links.server'
import type { PostLink } from './search-view'

const MAX_RELATED = 5
/** A few more than are shown, for those that turn out to be gone. */
const MAX_ASKED = 8
const KEEP_MS = 10 * 60_000
const MAX_KEPT = 1000

/**
 * Posts like this one that the viewer may read, the nearest first. One query. Which ones are near is up to ten minutes
 * old; whether the viewer may read them is not. None when search is out of order.
 */
export async function relatedPosts(viewer: Viewer, postId: string): Promise<PostLink[]> {
  try {
    const found = await nearest(viewer, postId)
    return postLinks(viewer, found, withoutDuplicates).slice(0, MAX_RELATED)
  } catch (error) {
    // Nobody came to a post for what is beside it, so the page does without.
    log.error('Related posts could not be found', error)
    return []
  }
}

/** Whoever reads on is led to the original, which is as near. */
const withoutDuplicates = sql`and not exists (select 1 from "DuplicateClosure" dc where dc."postId" = p.id)`

// A post is opened far more often than its neighbours change, and finding them takes longer than all the rest of its page.
const kept = new Map<string, { at: number; found: Suggestion[] }>()

async function nearest({ spaceIds }: Viewer, postId: string): Promise<Suggestion[]> {
  const key = [postId, ...spaceIds].join(' ')
  const known = kept.get(key)
  if (known && performance.now() - known.at < KEEP_MS) return known.found
  const found = await finder().related(postId, spaceIds, MAX_ASKED)
  const [oldest] = kept.keys()
  if (oldest !== undefined && kept.size >= MAX_KEPT) kept.delete(oldest)
  kept.delete(key)
  kept.set(key, { at: performance.now(), found })
  return found
}
