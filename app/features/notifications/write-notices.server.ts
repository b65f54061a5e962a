import type { Tx } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { join, rows, sql } from '~/platform/sql.server'
import type { Best } from './best-reason'
import type { Happening } from './happening'
import { markChanged } from './mark-changed.server'
import { isBetter, type Reason } from './notice-reasons'

export type Recipient = Best & { userId: string }

interface Open {
  id: string
  userId: string
  joins: string
  reason: Reason
}

/**
 * Writes what happened into these people's inboxes: into the line about the same thing where there is an unread one,
 * as a new line otherwise. Danger: none of them may have been told this fact before.
 */
export async function writeNotices(tx: Tx, it: Happening, recipients: Recipient[]): Promise<void> {
  const open = openNotices(it, recipients)
  const given = recipients.map((recipient) => {
    const joins = threadOf(it, recipient)
    const joined = open.get(`${recipient.userId} ${joins}`)
    return { ...recipient, joins, joined, noticeId: joined?.id ?? newId() }
  })
  const { page, path, title, postId, at, actorId, answerId, commentId, fact } = it
  const spaceId = postId ? null : it.spaceId
  const fresh = given.filter(({ joined }) => !joined)
  const time = at.getTime()
  // Plain SQL: Prisma takes several times as long over a batch, and everybody who wants to write waits for it.
  const lines = fresh.map(
    ({ noticeId, userId, kind, reason, reasonId, joins }) =>
      sql`(${noticeId}, ${userId}, ${kind}, ${reason}, ${reasonId}, ${joins}, ${page}, ${path}, ${title}, ${postId},
        ${spaceId}, ${time})`,
  )
  if (lines.length > 0)
    await tx.$executeRaw(sql`
      insert into "Notice" (id, "userId", kind, reason, "reasonId", joins, page, path, title, "postId", "spaceId", at)
      values ${join(lines)}`)
  await freshen(tx, it, given)
  const items = given.map(
    ({ noticeId, userId }) =>
      sql`(${fact}, ${userId}, ${noticeId}, ${actorId}, ${answerId}, ${commentId}, ${time})`,
  )
  await tx.$executeRaw(sql`
    insert into "NoticeItem" (fact, "userId", "noticeId", "actorId", "answerId", "commentId", at)
    values ${join(items)}`)
  const ids = given.map(({ userId }) => userId)
  await markChanged(tx, ids)
}

/** What is merged while unread: everything of one kind about one thing. */
function threadOf(it: Happening, { kind }: Best): string {
  return kind === it.kind ? it.thread : `${kind}:${it.page}`
}

function openNotices(it: Happening, recipients: Recipient[]): Map<string, Open> {
  const threads = [...new Set(recipients.map((recipient) => threadOf(it, recipient)))]
  const people = recipients.map(({ userId }) => userId)
  const found = rows<Open>(sql`
    select id, "userId", joins, reason from "Notice"
    where "userId" in (${join(people)}) and joins in (${join(threads)})`)
  return new Map(found.map((open) => [`${open.userId} ${open.joins}`, open]))
}

/** Lines that something joined move up, and keep the best of the reasons. */
async function freshen(tx: Tx, it: Happening, given: (Recipient & { joined?: Open })[]): Promise<void> {
  const ids = given.flatMap(({ joined }) => (joined ? [joined.id] : []))
  if (ids.length === 0) return
  await tx.notice.updateMany({ where: { id: { in: ids }, at: { lt: it.at } }, data: { at: it.at } })
  for (const { joined, reason, reasonId } of given) {
    if (joined && isBetter(reason, joined.reason))
      await tx.notice.update({ where: { id: joined.id }, data: { reason, reasonId } })
  }
}
