import type { Viewer } from '~/features/accounts/viewer'
import { fullHour } from '~/features/anonymity/hand.server'
import { usesLately } from '~/features/finding/applied-uses.server'
import type { NoticeLine } from '~/features/notifications/inbox-view'
import { noticeLines } from '~/features/notifications/notice-lines.server'
import type { Reason } from '~/features/notifications/notice-reasons'
import { type Told, tellableItems } from '~/features/notifications/tellable-items.server'
import { now } from '~/platform/clock.server'
import { excerpt, toPlainText } from '~/platform/markdown/plain-text'
import { join, row, rows, type Sql, sql } from '~/platform/sql.server'

export type MailKind = 'notice' | 'digest'

/** A line of a mail: that of the inbox, with the beginning of what was written, and what a link beside it may stop. */
export interface MailLine extends NoticeLine {
  reason: Reason
  reasonId: string | null
  postId: string | null
  excerpt: string
}

/** What is older is not worth a digest. In milliseconds. */
const OLDEST_MS = 14 * 86_400_000
const EXCERPT = 320

/** What may be mailed in this way; by digest only what was told since they were last here. */
function mailable(viewer: Viewer, kind: MailKind, items: Sql): Told[] {
  const since = kind === 'digest' ? lastHere(viewer) : 0
  return tellableItems(viewer, [kind === 'notice' ? 'mail' : 'digest'], sql`${items} and ${toldSince(since)}`)
}

/** What was done without a name is told to the hour, so that hour counts whole: better twice before their eyes than not once. */
function toldSince(since: number): Sql {
  const hour = fullHour(new Date(since))
  return sql`(i.at > ${since} or (i.at >= ${hour}
    and exists (select 1 from "Pseudonym" y where y.id = i."actorId")))`
}

/** What belongs to a mail and may still be told. */
export function tellable(viewer: Viewer, mail: { id: string; kind: MailKind }): Told[] {
  const facts = sql`select m.fact from "MailedItem" m where m."mailId" = ${mail.id}`
  return mailable(viewer, mail.kind, sql`i.fact in (${facts})`)
}

/** What no mail has told them yet and the next digest is to tell. */
export function digestable(viewer: Viewer): Told[] {
  const oldest = now().getTime() - OLDEST_MS
  const notMailed = sql`not exists (select 1 from "MailedItem" m where m.fact = i.fact and m."userId" = i."userId")`
  return mailable(
    viewer,
    'digest',
    sql`n.id in (select u.id from "Notice" u where u."userId" = ${viewer.id} and u.state = 'unread' and u.at > ${oldest})
      and i.at > ${oldest} and ${notMailed}`,
  )
}

/** The lines that tell these facts as they stand now; empty when nothing is left to tell. */
export function linesTelling(viewer: Viewer, told: Told[]): MailLine[] {
  if (told.length === 0) return []
  const noticeIds = join([...new Set(told.map(({ noticeId }) => noticeId))])
  const facts = sql`i."userId" = ${viewer.id} and i.fact in (${join(told.map(({ fact }) => fact))})`
  const lines = noticeLines(sql`select n.* from "Notice" n where n.id in (${noticeIds})`, facts)
  const texts = new Map(textsOf(facts).map(({ noticeId, text }) => [noticeId, text]))
  return lines.map((line) => {
    const { reason, reasonId, postId } = told.find(({ noticeId }) => noticeId === line.id) as Told
    return { ...line, reason, reasonId, postId, excerpt: texts.get(line.id) ?? '' }
  })
}

/** First what lately helped most, by the formula that search goes by (`appliedLately`); then the newest. One query. */
export function mostUsedFirst(lines: MailLine[]): MailLine[] {
  const lately = usesLately([...new Set(lines.map(({ postId }) => postId ?? ''))], now().getTime())
  const uses = ({ postId }: MailLine) => lately.get(postId ?? '') ?? 0
  return lines.toSorted((one, other) => uses(other) - uses(one))
}

/** The beginning of the oldest of what each notice tells, where somebody wrote something. */
function textsOf(facts: Sql): { noticeId: string; text: string }[] {
  return rows<{ noticeId: string; html: string | null; text: string | null }>(sql`
    select f."noticeId", coalesce(c."bodyHtml", a."bodyHtml") html,
      case when n.kind in ('post', 'saved-search', 'gap-filled', 'mention') then p.excerpt end text
    from (select i.*, row_number() over (partition by i."noticeId" order by i.at, i.fact) nth from "NoticeItem" i
      where ${facts}) f
    join "Notice" n on n.id = f."noticeId" left join "Post" p on p.id = n."postId"
    left join "Answer" a on a.id = f."answerId" left join "Comment" c on c.id = f."commentId" where nth = 1`).map(
    ({ noticeId, html, text }) => ({
      noticeId,
      text: excerpt(html === null ? (text ?? '') : toPlainText(html), EXCERPT),
    }),
  )
}

function lastHere({ id }: Viewer): number {
  const seen = sql`select max("seenAt") at from "Session" where "userId" = ${id}`
  return row<{ at: number | null }>(seen)?.at ?? 0
}
