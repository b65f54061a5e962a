import type { Viewer } from '~/features/accounts/viewer'
import { rows, type Sql, sql } from '~/platform/sql.server'
import type { Channel } from './notice-kinds'
import type { Reason } from './notice-reasons'
import { noticeSettings } from './notice-settings.server'
import { noticeVisibleTo, standingItem } from './visible-notices.server'

/** Something that somebody was told, as far as telling it once more elsewhere needs it. */
export interface Told {
  fact: string
  noticeId: string
  kind: string
  reason: Reason
  reasonId: string | null
  postId: string | null
}

/** Muted since it was told; what is meant for them by name passes. */
const muted = sql`n.reason not in ('asked', 'mention') and exists (select 1 from "PostFollow" f
  where f."userId" = n."userId" and f."postId" = n."postId" and f.level = 'muted')`

/**
 * Of these items (a condition on `i`) what may leave the house for the viewer at this moment, newest first: unread,
 * standing, in a place they read, not muted since, and of a kind that they want in one of these ways.
 */
export function tellableItems(viewer: Viewer, ways: Channel[], items: Sql): Told[] {
  const { channels } = noticeSettings(viewer.id)
  return rows<Told>(sql`
    select i.fact, i."noticeId", n.kind, n.reason, n."reasonId", n."postId" from "NoticeItem" i
    join "Notice" n on n.id = i."noticeId"
    where i."userId" = ${viewer.id} and ${items} and n.state = 'unread' and ${standingItem}
      and ${noticeVisibleTo(viewer)} and not (${muted})
    order by i.at desc, i.fact`).filter(({ kind }) =>
    ways.includes(channels[kind as keyof typeof channels] ?? channels.post),
  )
}
