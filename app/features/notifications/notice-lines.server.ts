import { answerPath } from '~/features/answers/answer-path'
import { commentPath } from '~/features/comments/comment-path'
import { type Kind, postPath } from '~/features/posts/post-kinds'
import { join, rows, type Sql, sql } from '~/platform/sql.server'
import type { NoticeLine } from './inbox-view'
import { type Reason, reasonWords } from './notice-reasons'
import { noticeSentence } from './notice-sentence'
import { standingItem } from './visible-notices.server'

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

/**
 * The lines of a query for notices, newest first, as they stand now. `told` narrows what they tell: a condition on an
 * item `i`. Three queries for any number of lines.
 */
export function noticeLines(notices: Sql, told: Sql = standingItem): NoticeLine[] {
  const found = rows<Found>(sql`
    select line.id, line.kind, line.reason, line.state, line.at, line.title, line.path, line."postId", p.slug, p.kind "postKind",
      p.title "postTitle", coalesce(t.slug, u.name, s.name, g.handle) named
    from (${notices}) line
    left join "Post" p on p.id = line."postId"
    left join "Topic" t on line.reason = 'topic' and t.id = line."reasonId"
    left join "User" u on line.reason = 'person' and u.id = line."reasonId"
    left join "Space" s on line.reason = 'space' and s.id = line."reasonId"
    left join "PersonGroup" g on line.reason = 'group' and g.id = line."reasonId"
    order by line.at desc, line.id desc`)
  if (found.length === 0) return []
  const ids = join(found.map(({ id }) => id))
  const actors = rows<Actor>(sql`
    select i."noticeId", u.id, u.name, u.avatar, max(i.at) at from "NoticeItem" i
    left join "User" u on u.id = i."actorId"
    where i."noticeId" in (${ids}) and ${told}
    group by i."noticeId", u.id, u.name, u.avatar order by at desc`)
  // Where to begin reading: the oldest of what the line tells.
  const places = rows<Place>(sql`
    select "noticeId", "answerId", "commentId" from (
      select i.*, row_number() over (partition by i."noticeId" order by i.at, i.fact) nth from "NoticeItem" i
      where i."noticeId" in (${ids}) and ${told}) f where nth = 1`)
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
