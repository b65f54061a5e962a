import type { Viewer } from '~/features/accounts/viewer'
import type { Kind } from '~/features/posts/post-kinds'
import { MAX_TOPICS } from '~/features/posts/post-limits'
import { empty, join, rows, type Sql, sql } from '~/platform/sql.server'
import { cursorOf, placeOf } from './cursor'
import { newestPosts } from './newest-posts.server'
import { type PostColumns, postColumns, postJoins } from './post-columns.server'
import type { Feed, PostRow } from './post-row'

/** How many posts a page of a list has. */
export const PAGE = 20

/** Which posts a list is of; all of them newest first. */
export type Which =
  | { of: 'latest' }
  | { of: 'unanswered' }
  | { of: 'following' }
  | { of: 'kind'; kind: Kind }
  | { of: 'topic'; topicId: string; kind?: Kind }
  | { of: 'space'; spaceId: string }
  | { of: 'author'; authorId: string }

type Found = PostColumns & { follows: number }

/**
 * A page of posts that the viewer may read, after the place that `cursor` names (from the newest for null). Posts that
 * come or go meanwhile make it neither skip nor repeat one. Two queries whatever the size, a third for Following.
 * @throws NotFound for a cursor that no list gave.
 */
export function feed(viewer: Viewer, which: Which, cursor: string | null = null): Feed {
  const after = cursor === null ? null : placeOf(cursor)
  const newest = newestPosts(viewer, which, { after, limit: PAGE + 1 })
  const found = rows<Found>(postRows(viewer, which, newest))
  const shown = found.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    posts: withTopics(viewer, which, shown),
    older: last && found.length > PAGE ? cursorOf(last) : null,
  }
}

function postRows(viewer: Viewer, which: Which, newest: Sql): Sql {
  const follows =
    which.of === 'following'
      ? sql`exists (select 1 from "PersonFollow" f where f."followerId" = ${viewer.id} and f."followedId" = u.id)`
      : sql`0`
  return sql`
    with newest as (${newest})
    select ${postColumns}, ${follows} follows
    from newest n
    join "Post" p on p.id = n.id
    ${postJoins}
    order by n."createdAt" desc, n.id desc`
}

function withTopics(viewer: Viewer, which: Which, found: Found[]): PostRow[] {
  if (found.length === 0) return []
  const follows =
    which.of === 'following'
      ? sql`, exists (select 1 from "TopicFollow" f where f."userId" = ${viewer.id} and f."topicId" = t.id) follows`
      : empty
  const filed = rows<{ postId: string; slug: string; follows?: number }>(sql`
    select pt."postId", t.slug ${follows} from "PostTopic" pt join "Topic" t on t.id = pt."topicId"
    where pt."postId" in (${join(found.map(({ id }) => id))}) order by t.slug`)
  return found.map(({ follows: followsAuthor, accepted, ...post }) => {
    const own = filed.filter(({ postId }) => postId === post.id)
    const followed = own.find((topic) => topic.follows)
    return {
      ...post,
      accepted: accepted === 1,
      topics: own.slice(0, MAX_TOPICS).map(({ slug }) => slug),
      because: followed ? `# ${followed.slug}` : followsAuthor ? post.name : null,
    }
  })
}
