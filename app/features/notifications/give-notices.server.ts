import { fullHour } from '~/features/anonymity/hand.server'
import { type Tx, transaction } from '~/platform/db.server'
import { type OutboxEvent, record } from '~/platform/outbox.server'
import { join, row, rows, sql } from '~/platform/sql.server'
import { bestReason } from './best-reason'
import { candidates } from './candidates.server'
import type { Happening } from './happening'
import { happeningOf } from './happening-of.server'
import { noticesGiven } from './notice-events'
import { standings } from './standings.server'
import { type Recipient, writeNotices } from './write-notices.server'

/** How many people are told in one transaction: few enough that whoever waits to write hardly notices. */
export const BATCH = 400

/**
 * Tells everybody about an event who has a reason to hear of it, batch by batch. What a killed process had done stays
 * done, and is gone on with where it stopped; once all are told, the event tells nobody any more, however often it is
 * delivered. Returns how many were told this time.
 */
export async function giveNotices(event: OutboxEvent): Promise<number> {
  // A whole batch comes again when one of it fails: what is finished must cost nothing then.
  const finished = sql`select 1 from "FanOut" where "eventId" = ${event.id} and "finishedAt" is not null`
  if (row(finished)) return 0
  const it = happeningOf(event)
  let told = 0
  for (;;) {
    const batch = await transaction((tx) => giveBatch(tx, event.id, it))
    told += batch.told
    if (batch.finished) return told
  }
}

/**
 * Danger: inside a transaction `rows` sees what was committed before it began. That is the present here, because
 * SQLite lets nobody else write meanwhile; a database that does would have to be asked through `tx`.
 */
async function giveBatch(tx: Tx, eventId: string, happened: Happening | null) {
  const progress = await tx.fanOut.findUnique({ where: { eventId } })
  if (progress?.finishedAt) return { told: 0, finished: true }
  const after = progress?.after ?? ''
  const it = happened && asItStands(happened)
  const ids = it ? candidates(it, after, BATCH) : []
  const recipients = it ? recipientsAmong(ids, it) : []
  if (it && recipients.length > 0) {
    await writeNotices(tx, it, recipients)
    const { fact, bundle = fact } = it
    await record(tx, noticesGiven({ fact, bundle, after, upTo: ids.at(-1) ?? after }), fullHour())
  }
  const finished = ids.length < BATCH
  // To the hour, as what is recorded of it: to the second, it would tell when something was written without a name.
  const progressed = { after: ids.at(-1) ?? after, finishedAt: finished ? fullHour() : null }
  const told = recipients.length
  await tx.fanOut.upsert({
    where: { eventId },
    create: { eventId, told, ...progressed },
    update: { told: { increment: told }, ...progressed },
  })
  return { told, finished }
}

/** The same in the space where it stands at this moment; null when it is gone, so that there is nothing to tell. */
function asItStands(it: Happening): Happening | null {
  if (!it.postId) return it
  const place = row<{ spaceId: string }>(sql`
    select p."spaceId" from "Post" p where p.id = ${it.postId} and not exists (
      select 1 from "Deletion" d
      where d."postId" = p.id or d."answerId" = ${it.answerId} or d."commentId" = ${it.commentId})`)
  return place && { ...it, ...place }
}

function recipientsAmong(ids: string[], it: Happening): Recipient[] {
  if (ids.length === 0) return []
  const told = rows<{ userId: string }>(
    sql`select "userId" from "NoticeItem" where fact = ${it.fact} and "userId" in (${join(ids)})`,
  )
  const knows = new Set(told.map(({ userId }) => userId))
  const others = ids.filter((id) => !knows.has(id))
  return standings(it, others).flatMap((standing) => {
    const best = bestReason(it, standing)
    return best ? [{ ...best, userId: standing.userId }] : []
  })
}
