import { now } from '~/platform/clock.server'
import { type Tx, transaction } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import { rows, sql } from '~/platform/sql.server'
import { sessionOutcomeAsked, sessionReminder } from './meeting-events'
import { OUTCOME_DAYS } from './meeting-rules'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const BATCH = 200

const COLUMNS = sql`m.id, m."hostId", m."guestId", h.name "hostName", g.name "guestName", m."startsAt"
  from "Meeting" m join "User" h on h.id = m."hostId" join "User" g on g.id = m."guestId"`

interface Due {
  id: string
  hostId: string
  guestId: string
  hostName: string
  guestName: string
  startsAt: number
}

/**
 * Reminds both people of each meeting a day and an hour ahead, once for each time it is at. One agreed on later than that
 * needs no reminder of it. Returns how many meetings; run again, or by several processes at once, it finds none.
 */
export async function remindOfMeetings(): Promise<number> {
  const at = now().getTime()
  const dayAhead = due('day', at + HOUR, at + DAY, DAY)
  const hourAhead = due('hour', at, at + HOUR, HOUR)
  for (const meeting of dayAhead) await remind(meeting, 'day')
  for (const meeting of hourAhead) await remind(meeting, 'hour')
  return dayAhead.length + hourAhead.length
}

function due(kind: string, after: number, until: number, ahead: number): Due[] {
  return rows(
    sql`select ${COLUMNS}
        where m."startsAt" > ${after} and m."startsAt" <= ${until} and m."changedAt" <= m."startsAt" - ${ahead}
          and not exists (select 1 from "MeetingCancellation" c where c."meetingId" = m.id)
          and not exists (select 1 from "MeetingReminder" r
            where r."meetingId" = m.id and r.kind = ${kind} and r."startsAt" = m."startsAt")
        order by m."startsAt" limit ${BATCH}`,
  )
}

async function remind(
  { id, startsAt, hostId, guestId, hostName, guestName }: Due,
  kind: 'day' | 'hour',
): Promise<void> {
  await transaction(async (tx) => {
    const reminder = { meetingId: id, kind, startsAt: new Date(startsAt) }
    if (await tx.meetingReminder.findUnique({ where: { meetingId_kind_startsAt: reminder } })) return
    if (!(await stillAt(tx, id, startsAt))) return
    await tx.meetingReminder.create({ data: { ...reminder, at: now() } })
    for (const personId of [hostId, guestId])
      await record(
        tx,
        sessionReminder({
          ...{ meetingId: id, personId, actorId: null, kind, startsAt: new Date(startsAt) },
          otherName: personId === hostId ? guestName : hostName,
        }),
      )
  })
}

/** Somebody may have moved or cancelled it since it was found. */
async function stillAt(tx: Tx, id: string, startsAt: number): Promise<boolean> {
  return (await tx.meeting.count({ where: { id, startsAt: new Date(startsAt), cancellation: null } })) > 0
}

/**
 * Asks the guest of each session of office hours that is over what came of it, once, as long as it can be said. Returns
 * how many; run again, it finds none.
 */
export async function askForOutcomes(): Promise<number> {
  const at = now()
  const since = at.getTime() - OUTCOME_DAYS * DAY
  const over = rows<Due>(
    sql`select ${COLUMNS}
        where m."endsAt" <= ${at} and m."endsAt" > ${since} and m."mentorshipId" is null
          and not exists (select 1 from "MeetingCancellation" c where c."meetingId" = m.id)
          and not exists (select 1 from "MeetingOutcome" o where o."meetingId" = m.id)
          and not exists (select 1 from "MeetingOutcomeAsk" a where a."meetingId" = m.id)
        order by m."endsAt" limit ${BATCH}`,
  )
  for (const { id, guestId, hostName } of over) {
    await transaction(async (tx) => {
      if (await tx.meetingOutcomeAsk.findUnique({ where: { meetingId: id } })) return
      await tx.meetingOutcomeAsk.create({ data: { meetingId: id, at } })
      await record(
        tx,
        sessionOutcomeAsked({ meetingId: id, personId: guestId, actorId: null, otherName: hostName }),
      )
    })
  }
  return over.length
}
