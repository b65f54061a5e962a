import type { Viewer } from '~/features/accounts/viewer'
import { cursorOf, placeOf } from '~/features/feed/cursor'
import { now } from '~/platform/clock.server'
import { empty, join, rows, type Sql, sql } from '~/platform/sql.server'
import type { InboxView, Shelf } from './inbox-view'
import type { NoticeKindName } from './notice-kinds'
import { noticeLines } from './notice-lines.server'
import { ownInboxes } from './own-inboxes'
import { noticeVisibleTo } from './visible-notices.server'

export const PAGE = 25

const STATES: Record<Shelf, string[]> = {
  inbox: ['unread', 'read'],
  unread: ['unread'],
  archive: ['archived'],
}

interface Wanted {
  shelf: Shelf
  kind: NoticeKindName | null
  after: string | null
}

/**
 * A page of the viewer's inbox, newest first, with what they may still see. Four queries, each along an index, however
 * much is in it.
 * @throws NotFound for a cursor that no inbox gave.
 */
export function inbox(viewer: Viewer, { shelf, kind, after }: Wanted): InboxView {
  const found = noticeLines(newest(viewer, { shelf, kind, after }))
  const shown = found.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    ...{ shelf, kind },
    lines: shown,
    older: last && found.length > PAGE ? cursorOf({ createdAt: last.at, id: last.id }) : null,
    unread: unreadByKind(viewer),
    until: now().getTime(),
  }
}

/** A walk for each state and name: together they are in no index's order, alone each of them is. */
function newest(viewer: Viewer, { shelf, kind, after }: Wanted): Sql {
  const place = after === null ? null : placeOf(after)
  const older = place ? sql`and (n.at, n.id) < (${place.createdAt}, ${place.id})` : empty
  const ofKind = kind ? sql`and n.kind = ${kind}` : empty
  const walks = ownInboxes(viewer).flatMap((userId) =>
    STATES[shelf].map(
      (state) => sql`select * from (
        select n.* from "Notice" n
        where n."userId" = ${userId} and n.state = ${state} ${ofKind} ${older} and ${noticeVisibleTo(viewer)}
        order by n.at desc, n.id desc limit ${PAGE + 1}) w`,
    ),
  )
  return sql`select * from (${join(walks, ' union all ')}) a order by a.at desc, a.id desc limit ${PAGE + 1}`
}

function unreadByKind(viewer: Viewer): Record<string, number> {
  const found = rows<{ kind: string; count: number }>(sql`
    select kind, count(*) count from (
      select n.kind from "Notice" n where n."userId" in (${join(ownInboxes(viewer))}) and n.state = 'unread'
      and ${noticeVisibleTo(viewer)} limit 1000) few group by kind`)
  return Object.fromEntries(found.map(({ kind, count }) => [kind, count]))
}
