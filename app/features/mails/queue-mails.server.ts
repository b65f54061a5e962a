import { type DigestRhythm, FIRST_RHYTHM } from '~/features/notifications/digest-rhythm'
import { type Channel, noticeKind } from '~/features/notifications/notice-kinds'
import { now } from '~/platform/clock.server'
import { type Tx, transaction } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { keepsMail } from '~/platform/mail/send-mail.server'
import { join, rows, sql } from '~/platform/sql.server'
import { isBounced } from './bounces.server'
import { nextDigest } from './next-digest'

/** What is older when it is told is no news: an import, a demo, a worker that was away for days. In milliseconds. */
export const NEWS_MS = 2 * 86_400_000

interface Told extends Partial<DigestRhythm> {
  userId: string
  kind: string
  channel: Channel | null
  timeZone: string
}

/**
 * Queues what these people were told of for mail, as each of them wants it: in a mail of its own, together with what has
 * the same bundle, or in the next digest. Whoever has heard of the fact by mail, or whose address does not work, is left out. Without a mail server
 * nothing is queued: kept mails are read by administrators, who may not read every space.
 */
export async function queueMails(given: {
  fact: string
  bundle: string
  after: string
  upTo: string
}): Promise<void> {
  if (keepsMail()) return
  const { fact, bundle } = given
  const told = toldOf(given)
  const wants = (channel: Channel) =>
    told.filter((one) => (one.channel ?? noticeKind(one.kind).channel) === channel)
  const [atOnce, digested] = [wants('mail'), wants('digest')]
  if (atOnce.length + digested.length === 0) return
  await transaction(async (tx) => {
    await queueAtOnce(
      tx,
      { fact, bundle },
      atOnce.map(({ userId }) => userId),
    )
    await queueDigests(tx, digested)
  })
}

function toldOf({ fact, after, upTo }: { fact: string; after: string; upTo: string }): Told[] {
  const oldest = now().getTime() - NEWS_MS
  return rows<Told>(sql`
    select i."userId", n.kind, c.channel, u."timeZone", s.digest, s."digestHour", s."digestDay"
    from "NoticeItem" i join "Notice" n on n.id = i."noticeId" join "User" u on u.id = i."userId"
    left join "NoticeChoice" c on c."userId" = i."userId" and c.kind = n.kind
    left join "InboxSettings" s on s."userId" = i."userId"
    where i.fact = ${fact} and i."userId" > ${after} and i."userId" <= ${upTo} and i.at >= ${oldest}
      and u.email is not null and not ${isBounced}
      and not exists (select 1 from "MailedItem" m where m.fact = i.fact and m."userId" = i."userId")`)
}

/** The unique keys say who was faster: a mail that waits takes in what belongs to it, and a fact is in one mail only. */
async function queueAtOnce(
  tx: Tx,
  { fact, bundle }: { fact: string; bundle: string },
  userIds: string[],
): Promise<void> {
  if (userIds.length === 0) return
  const time = now().getTime()
  const mails = userIds.map((userId) => sql`(${newId()}, ${userId}, 'notice', ${bundle}, ${time})`)
  await tx.$executeRaw(sql`
    insert into "NoticeMail" (id, "userId", kind, joins, "dueAt") values ${join(mails)}
    on conflict ("userId", joins) do nothing`)
  await tx.$executeRaw(sql`
    insert into "MailedItem" (fact, "userId", "mailId")
    select ${fact}, m."userId", m.id from "NoticeMail" m
    where m.joins = ${bundle} and m."userId" in (${join(userIds)})
    on conflict (fact, "userId") do nothing`)
}

async function queueDigests(tx: Tx, told: Told[]): Promise<void> {
  const mails = told.flatMap((one) => {
    const due = nextDigest(now(), { ...FIRST_RHYTHM, ...(one.digest && (one as DigestRhythm)) }, one.timeZone)
    return due ? [sql`(${newId()}, ${one.userId}, 'digest', 'digest', ${due.getTime()})`] : []
  })
  if (mails.length === 0) return
  await tx.$executeRaw(sql`
    insert into "NoticeMail" (id, "userId", kind, joins, "dueAt") values ${join(mails)}
    on conflict ("userId", joins) do nothing`)
}
