import type { Viewer } from '~/features/accounts/viewer'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { join, row, type Sql, sql } from '~/platform/sql.server'

/** No reader needs to know how many more there are. */
const MOST = 100

/** An item `i` of which the answer or comment still stands. */
export const standingItem = sql`not exists (
  select 1 from "Deletion" d where d."answerId" = i."answerId" or d."commentId" = i."commentId")`

/**
 * A notice `n` that its owner may still see: they read the post or the space it is about, and something of what it
 * tells still stands. Asked at every drawing and counting, because all of this may change after the telling.
 */
export function noticeVisibleTo(viewer: Viewer): Sql {
  const spaces = viewer.spaceIds.length > 0 ? join(viewer.spaceIds) : sql`null`
  return sql`(n."postId" is null or exists (
      select 1 from "Post" p where p.id = n."postId" and ${visibleToSql(viewer)}))
    and (n."spaceId" is null or n."spaceId" in (${spaces}))
    and exists (select 1 from "NoticeItem" i where i."noticeId" = n.id and ${standingItem})`
}

/** How many unread notices the viewer has; 100 stands for all above 99. One query. */
export function unreadCount(viewer: Viewer): number {
  const found = row<{ count: number }>(sql`
    select count(*) count from (
      select 1 from "Notice" n where n."userId" = ${viewer.id} and n.state = 'unread' and ${noticeVisibleTo(viewer)}
      limit ${MOST}) few`)
  return found?.count ?? 0
}
