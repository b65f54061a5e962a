import type { Viewer } from '~/features/accounts/viewer'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { rows, sql } from '~/platform/sql.server'

interface SplitOut {
  answerId: string
  /** Who wrote it. */
  name: string
  id: string
  slug: string
  title: string
  kind: string
  /** The question that it was an answer to. */
  fromId: string
  fromSlug: string
  fromTitle: string
}

/** What went out of a question, the oldest first, and where a post came from, as far as the viewer reads both. One query. */
export function splitsOf(viewer: Viewer, postId: string) {
  const other = { id: sql`q.id`, spaceId: sql`q."spaceId"` }
  const found = rows<SplitOut>(sql`
    select x."answerId", u.name, p.id, p.slug, p.title, p.kind, q.id "fromId", q.slug "fromSlug", q.title "fromTitle"
    from "SplitAnswer" x join "Post" p on p.id = x."postId" join "User" u on u.id = p."authorId"
    join "Answer" a on a.id = x."answerId" join "Post" q on q.id = a."postId"
    where x."answerId" in (select id from "Answer" where "postId" = ${postId}
        union select "answerId" from "SplitAnswer" where "postId" = ${postId})
      and ${visibleToSql(viewer)} and ${visibleToSql(viewer, other)}
    order by x.at, x."answerId" limit 50`)
  return {
    went: found.filter(({ fromId }) => fromId === postId),
    cameFrom: found.find(({ id }) => id === postId) ?? null,
  }
}

export type SplitsView = ReturnType<typeof splitsOf>
