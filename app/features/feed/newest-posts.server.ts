import type { Viewer } from '~/features/accounts/viewer'
import type { Kind } from '~/features/posts/post-kinds'
import { empty, type Sql, sql } from '~/platform/sql.server'
import type { Which } from './feed.server'
import { type FollowedBy, followedBy } from './followed-by.server'
import { newestFollowed } from './newest-followed.server'
import { type Stretch, walkPosts, walkTopics } from './walk.server'

/** The query for the ids and times of a stretch of a list. */
export function newestPosts(
  viewer: Viewer,
  which: Which,
  followed: FollowedBy | null,
  stretch: Stretch,
): Sql {
  switch (which.of) {
    case 'latest':
      return walkPosts(viewer, sql`true`, stretch)
    case 'kind':
      return walkPosts(viewer, sql`p.kind = ${which.kind}`, stretch)
    case 'unanswered':
      return walkPosts(viewer, sql`p.kind = 'question' and p."answerCount" = 0`, stretch)
    case 'space':
      return walkPosts(viewer, sql`p."spaceId" = ${which.spaceId}`, stretch)
    case 'author':
      return walkPosts(viewer, sql`p."authorId" = ${which.authorId}`, stretch)
    case 'topic':
      return walkTopics(viewer, sql`pt."topicId" = ${which.topicId} ${ofKind(which.kind)}`, stretch)
    case 'following':
      return newestFollowed(viewer, followed ?? followedBy(viewer), stretch)
  }
}

function ofKind(kind?: Kind): Sql {
  if (!kind) return empty
  return sql`and exists (select 1 from "Post" p where p.id = pt."postId" and p.kind = ${kind})`
}
