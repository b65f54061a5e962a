import type { Viewer } from '~/features/accounts/viewer'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { join, row, type Sql, sql } from '~/platform/sql.server'
import { ownInboxes } from './own-inboxes'

/** No reader needs to know how many more there are. */
const MOST = 100

/** An item `i` of which the answer or comment still stands. */
export const standingItem = sql`not exists (
  select 1 from "Deletion" d where d."answerId" = i."answerId" or d."commentId" = i."commentId")`

/**
 * A notice `n` that its owner may still see: they read the post or the space it is about, and something of what it
 * tells still stands. Asked at every drawing and counting, because all of this may change after the telling. What they
 * chose not to hear of holds for the names they write under when it is drawn: the choice is stored for the person only.
 */
export function noticeVisibleTo(viewer: Viewer): Sql {
  const spaces = viewer.spaceIds.length > 0 ? join(viewer.spaceIds) : sql`null`
  return sql`(n."postId" is null or exists (
      select 1 from "Post" p where p.id = n."postId" and ${visibleToSql(viewer)}))
    and (n."spaceId" is null or n."spaceId" in (${spaces}))
    and (n."userId" = ${viewer.id} or not exists (select 1 from "NoticeChoice" nc
      where nc."userId" = ${viewer.id} and nc.kind = n.kind and nc.kind <> 'revealed' and nc.channel = 'never'))
    and exists (select 1 from "NoticeItem" i where i."noticeId" = n.id and ${standingItem})`
}

/** How many unread notices the viewer has; 100 stands for all above 99. One query. */
export function unreadCount(viewer: Viewer): number {
  const found = row<{ count: number }>(sql`
    select count(*) count from (
      select 1 from "Notice" n where n."userId" in (${join(ownInboxes(viewer))}) and n.state = 'unread' and ${noticeVisibleTo(viewer)}
      limit ${MOST}) few`)
  return found?.count ?? 0
}
