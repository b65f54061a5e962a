import type { Viewer } from '~/features/accounts/viewer'
import { cursorOf, placeOf } from '~/features/feed/cursor'
import type { Kind } from '~/features/posts/post-kinds'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { empty, join, rows, sql } from '~/platform/sql.server'
import type { Level } from './follow-levels'

/** Nobody follows more topics, people or spaces than this and knows it. */
const MOST = 500
const POSTS = 30

/** Something that the viewer follows. */
export interface FollowedLine {
  name: string
  /** Where it is. Its follow form is below. */
  path: string
  level: Level
}

export interface FollowedThings {
  topics: FollowedLine[]
  people: FollowedLine[]
  spaces: FollowedLine[]
  posts: (FollowedLine & { id: string; kind: Kind })[]
  /** What continues the posts with those followed before. */
  older: string | null
}

/**
 * Everything that the viewer follows, at every level; of the posts, which answering adds to, a page. Four queries.
 * @throws NotFound for a cursor that no list gave.
 */
export function followedThings(viewer: Viewer, after: string | null): FollowedThings {
  const posts = followedPosts(viewer, after)
  const shown = posts.slice(0, POSTS)
  const last = shown.at(-1)
  const spaces = viewer.spaceIds.length > 0 ? join(viewer.spaceIds) : sql`null`
  return {
    topics: rows(sql`
      select '#' || t.slug name, '/topics/' || t.slug path, f.level from "TopicFollow" f
      join "Topic" t on t.id = f."topicId" where f."userId" = ${viewer.id} order by t.slug limit ${MOST}`),
    people: rows(sql`
      select u.name, '/people/' || u.handle path, f.level from "PersonFollow" f
      join "User" u on u.id = f."followedId" where f."followerId" = ${viewer.id}
      order by lower(u.name), u.handle limit ${MOST}`),
    spaces: rows(sql`
      select s.name, '/spaces/' || s.slug path, f.level from "SpaceFollow" f
      join "Space" s on s.id = f."spaceId" where f."userId" = ${viewer.id} and s.id in (${spaces})
      order by lower(s.name), s.slug limit ${MOST}`),
    posts: shown.map(({ at: _, ...post }) => post),
    older: last && posts.length > POSTS ? cursorOf({ createdAt: last.at, id: last.id }) : null,
  }
}

function followedPosts(viewer: Viewer, after: string | null) {
  const place = after === null ? null : placeOf(after)
  const older = place ? sql`and (f.at, p.id) < (${place.createdAt}, ${place.id})` : empty
  return rows<FollowedThings['posts'][number] & { at: number }>(sql`
    select p.id, p.kind, p.title name, '/posts/' || p.id path, f.level, f.at from "PostFollow" f
    join "Post" p on p.id = f."postId"
    where f."userId" = ${viewer.id} and ${visibleToSql(viewer)} ${older}
    order by f.at desc, p.id desc limit ${POSTS + 1}`)
}
