import type { Viewer } from '~/features/accounts/viewer'
import { answerPath } from '~/features/answers/answer-path'
import { commentPath } from '~/features/comments/comment-path'
import { cursorOf, placeOf } from '~/features/feed/cursor'
import { type Kind, postPath } from '~/features/posts/post-kinds'
import { now } from '~/platform/clock.server'
import { empty, join, rows, type Sql, sql } from '~/platform/sql.server'
import type { InboxView, NoticeLine, Shelf } from './inbox-view'
import type { NoticeKindName } from './notice-kinds'
import { type Reason, reasonWords } from './notice-reasons'
import { noticeSentence } from './notice-sentence'
import { noticeVisibleTo, standingItem } from './visible-notices.server'

export const PAGE = 25

const STATES: Record<Shelf, string[]> = {
  inbox: ['unread', 'read'],
  unread: ['unread'],
  archive: ['archived'],
}

interface Found {
  id: string
  kind: string
  reason: Reason
  state: string
  at: number
  title: string
  path: string
  postId: string | null
  slug: string | null
  postKind: Kind | null
  postTitle: string | null
  named: string | null
}

interface Actor {
  noticeId: string
  id: string | null
  name: string | null
  avatar: string | null
}

interface Place {
  noticeId: string
  answerId: string | null
  commentId: string | null
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
  const found = rows<Found>(linesOf(newest(viewer, { shelf, kind, after })))
  const shown = found.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    ...{ shelf, kind },
    lines: drawn(shown),
    older: last && found.length > PAGE ? cursorOf({ createdAt: last.at, id: last.id }) : null,
    unread: unreadByKind(viewer),
    until: now().getTime(),
  }
}

/** A walk for each state: together they are in no index's order, alone each of them is. */
function newest(viewer: Viewer, { shelf, kind, after }: Wanted): Sql {
  const place = after === null ? null : placeOf(after)
  const older = place ? sql`and (n.at, n.id) < (${place.createdAt}, ${place.id})` : empty
  const ofKind = kind ? sql`and n.kind = ${kind}` : empty
  const walks = STATES[shelf].map(
    (state) => sql`select * from (
      select n.* from "Notice" n
      where n."userId" = ${viewer.id} and n.state = ${state} ${ofKind} ${older} and ${noticeVisibleTo(viewer)}
      order by n.at desc, n.id desc limit ${PAGE + 1}) w`,
  )
  return sql`select * from (${join(walks, ' union all ')}) a order by a.at desc, a.id desc limit ${PAGE + 1}`
}

function linesOf(newest: Sql): Sql {
  return sql`
    select line.id, line.kind, line.reason, line.state, line.at, line.title, line.path, line."postId", p.slug, p.kind "postKind",
      p.title "postTitle", coalesce(t.slug, u.name, s.name, g.handle) named
    from (${newest}) line
    left join "Post" p on p.id = line."postId"
    left join "Topic" t on line.reason = 'topic' and t.id = line."reasonId"
    left join "User" u on line.reason = 'person' and u.id = line."reasonId"
    left join "Space" s on line.reason = 'space' and s.id = line."reasonId"
    left join "PersonGroup" g on line.reason = 'group' and g.id = line."reasonId"
    order by line.at desc, line.id desc`
}

function drawn(found: Found[]): NoticeLine[] {
  if (found.length === 0) return []
  const ids = join(found.map(({ id }) => id))
  const actors = rows<Actor>(sql`
    select i."noticeId", u.id, u.name, u.avatar, max(i.at) at from "NoticeItem" i
    left join "User" u on u.id = i."actorId"
    where i."noticeId" in (${ids}) and ${standingItem}
    group by i."noticeId", u.id, u.name, u.avatar order by at desc`)
  // Where to begin reading: the oldest of what the line tells.
  const places = rows<Place>(sql`
    select "noticeId", "answerId", "commentId" from (
      select i.*, row_number() over (partition by i."noticeId" order by i.at, i.fact) nth from "NoticeItem" i
      where i."noticeId" in (${ids}) and ${standingItem}) f where nth = 1`)
  return found.map((notice) => {
    const by = actors.filter(({ noticeId }) => noticeId === notice.id)
    return lineOf(
      notice,
      by,
      places.find(({ noticeId }) => noticeId === notice.id),
    )
  })
}

function lineOf(notice: Found, by: Actor[], place: Place | undefined): NoticeLine {
  const { id, kind, reason, state, at, named, title, postTitle } = notice
  const [newest] = by
  const names = by.map(({ name }) => name ?? 'Somebody')
  return {
    ...{ id, kind, at, unread: state === 'unread', archived: state === 'archived' },
    sentence: noticeSentence(notice, names),
    title: postTitle ?? title,
    path: pathOf(notice, place),
    because: reasonWords(reason, named),
    actor: newest?.id ? { id: newest.id, name: newest.name ?? '', avatar: newest.avatar } : null,
  }
}

function pathOf({ postId, slug, path }: Found, place: Place | undefined): string {
  if (!postId || slug === null || path) return path
  const post = { id: postId, slug }
  if (place?.commentId) return commentPath({ id: place.commentId, answerId: place.answerId, post })
  return place?.answerId ? answerPath(post, place.answerId) : postPath(post)
}

function unreadByKind(viewer: Viewer): Record<string, number> {
  const found = rows<{ kind: string; count: number }>(sql`
    select kind, count(*) count from (
      select n.kind from "Notice" n where n."userId" = ${viewer.id} and n.state = 'unread'
      and ${noticeVisibleTo(viewer)} limit 1000) few group by kind`)
  return Object.fromEntries(found.map(({ kind, count }) => [kind, count]))
}
