import type { Viewer } from '~/features/accounts/viewer'
import { MAX_TOPICS } from '~/features/posts/post-limits'
import { join, rows, sql } from '~/platform/sql.server'
import { cursorOf, placeOf } from './cursor'
import { type FollowedBy, followedBy } from './followed-by.server'
import type { ListedPosts } from './listed-posts'
import { newestPosts } from './newest-posts.server'
import { type PostColumns, postColumns, postJoins } from './post-columns.server'
import type { Feed, PostRow } from './post-row'

/** How many posts a page of a list has. */
export const PAGE = 20

type Found = PostColumns & { spaceId: string }

/**
 * A page of posts that the viewer may read, after the place that `cursor` names (from the newest for null). Posts that
 * come or go meanwhile make it neither skip nor repeat one. Two queries whatever the size, two more for Following.
 * @throws NotFound for a cursor that no list gave.
 */
export function feed(viewer: Viewer, which: ListedPosts, cursor: string | null = null): Feed {
  const after = cursor === null ? null : placeOf(cursor)
  const followed = which.of === 'following' ? followedBy(viewer) : null
  const newest = newestPosts(viewer, which, followed, { after, limit: PAGE + 1 })
  const found = rows<Found>(sql`
    with newest as (${newest})
    select ${postColumns}, p."spaceId"
    from newest n
    join "Post" p on p.id = n.id
    ${postJoins}
    order by n."createdAt" desc, n.id desc`)
  const shown = found.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    posts: withTopics(shown, followed),
    older: last && found.length > PAGE ? cursorOf(last) : null,
  }
}

function withTopics(found: Found[], followed: FollowedBy | null): PostRow[] {
  if (found.length === 0) return []
  const filed = rows<{ postId: string; id: string; slug: string }>(sql`
    select pt."postId", t.id, t.slug from "PostTopic" pt join "Topic" t on t.id = pt."topicId"
    where pt."postId" in (${join(found.map(({ id }) => id))}) order by t.slug`)
  return found.map(({ accepted, contested, endorsed, duplicate, spaceId, ...post }) => {
    const own = filed.filter(({ postId }) => postId === post.id)
    const byTopic = own.map(({ id }) => followed?.nameOf('topic', id)).find(Boolean)
    const byPerson = followed?.nameOf('person', post.authorId)
    return {
      ...post,
      accepted: accepted === 1,
      contested: contested === 1,
      endorsed: endorsed === 1,
      duplicate: duplicate === 1,
      topics: own.slice(0, MAX_TOPICS).map(({ slug }) => slug),
      because: byPerson ?? byTopic ?? followed?.nameOf('space', spaceId) ?? null,
    }
  })
}
