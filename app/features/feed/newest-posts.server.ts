import type { Viewer } from '~/features/accounts/viewer'
import type { Kind } from '~/features/posts/post-kinds'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { now } from '~/platform/clock.server'
import { empty, type Sql, sql } from '~/platform/sql.server'
import { type FollowedBy, followedBy } from './followed-by.server'
import type { ListedPosts } from './listed-posts'
import { newestFollowed } from './newest-followed.server'
import { type Stretch, walkPosts, walkTopics } from './walk.server'

/** A question that was closed as a duplicate waits for no answer. */
const open = sql`not exists (select 1 from "DuplicateClosure" dc where dc."postId" = p.id)`

/** The query for the ids and times of a stretch of a list. */
export function newestPosts(
  viewer: Viewer,
  which: ListedPosts,
  followed: FollowedBy | null,
  stretch: Stretch,
): Sql {
  switch (which.of) {
    case 'latest':
      return walkPosts(viewer, sql`true`, stretch)
    case 'kind':
      return walkPosts(viewer, sql`p.kind = ${which.kind}`, stretch)
    case 'unanswered':
      return walkPosts(viewer, sql`p.kind = 'question' and p."answerCount" = 0 and ${open}`, stretch)
    case 'space':
      return walkPosts(viewer, sql`p."spaceId" = ${which.spaceId}`, stretch)
    case 'author':
      return walkPosts(viewer, sql`p."authorId" = ${which.authorId}`, stretch)
    case 'topic':
      return walkTopics(viewer, sql`pt."topicId" = ${which.topicId} ${ofKind(which.kind)}`, stretch)
    case 'pinned':
      return pinnedPosts(viewer, which)
    case 'following':
      return newestFollowed(viewer, followed ?? followedBy(viewer), stretch)
  }
}

/** How many stand first: as many as a space has, at most. */
const PINNED = 3

/**
 * Begins with the pins, which are few; `cross` holds SQLite to that. A pin holds in the space that it was made in, until
 * its end.
 */
function pinnedPosts(viewer: Viewer, which: Extract<ListedPosts, { of: 'pinned' }>): Sql {
  const place =
    'spaceId' in which
      ? sql`pin."spaceId" = ${which.spaceId}`
      : sql`exists (select 1 from "PostTopic" pt where pt."postId" = pin."postId" and pt."topicId" = ${which.topicId})`
  return sql`select p.id, p."createdAt" from "PostPin" pin cross join "Post" p on p.id = pin."postId"
    where pin."spaceId" = p."spaceId" and (pin.until is null or pin.until > ${now().getTime()}) and ${place}
      and ${visibleToSql(viewer)} order by pin.at desc limit ${PINNED}`
}

function ofKind(kind?: Kind): Sql {
  if (!kind) return empty
  return sql`and exists (select 1 from "Post" p where p.id = pt."postId" and p.kind = ${kind})`
}
