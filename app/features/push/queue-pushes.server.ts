import { AT_ONCE, type Channel, noticeKind } from '~/features/notifications/notice-kinds'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { join, rows, sql } from '~/platform/sql.server'
import { FRESH_MS } from './push-times'

interface Told {
  deviceId: string
  kind: string
  channel: Channel | null
}

/**
 * Queues what these people were told of for those of their devices that show notices, where they want to know at once.
 * The unique key says what is there already; of what has the same bundle the first is shown, and the inbox has the rest.
 */
export async function queuePushes(given: {
  fact: string
  bundle: string
  after: string
  upTo: string
}): Promise<void> {
  const { fact, bundle } = given
  const told = toldOf(given).filter(({ kind, channel }) =>
    AT_ONCE.includes(channel ?? noticeKind(kind).channel),
  )
  if (told.length === 0) return
  const dueAt = now().getTime()
  const pushes = told.map(({ deviceId }) => sql`(${newId()}, ${deviceId}, ${fact}, ${bundle}, ${dueAt})`)
  await transaction((tx) =>
    tx.$executeRaw(sql`
      insert into "NoticePush" (id, "deviceId", fact, bundle, "dueAt") values ${join(pushes)}
      on conflict ("deviceId", bundle) do nothing`),
  )
}

function toldOf({ fact, after, upTo }: { fact: string; after: string; upTo: string }): Told[] {
  return rows<Told>(sql`
    select d.id "deviceId", n.kind, c.channel
    from "NoticeItem" i join "Notice" n on n.id = i."noticeId"
    join "Session" s on s."userId" = i."userId" join "PushDevice" d on d."sessionId" = s.id
    left join "NoticeChoice" c on c."userId" = i."userId" and c.kind = n.kind
    where i.fact = ${fact} and i."userId" > ${after} and i."userId" <= ${upTo}
      and i.at >= ${now().getTime() - FRESH_MS}`)
}
