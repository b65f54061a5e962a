import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { rows, sql } from '~/platform/sql.server'

const SHOWN = 50

export interface YourMeeting {
  id: string
  startsAt: number
  endsAt: number
  otherName: string
  /** The goal it is about, or null for office hours. */
  goal: string | null
  cancelled: number
  /** Still to be said: what came of it. */
  asks: number
}

/** The viewer's meetings ahead, soonest first, and those behind, latest first. Two queries. */
export function yourMeetings(viewer: Viewer): { ahead: YourMeeting[]; behind: YourMeeting[] } {
  const at = now()
  const list = (which: typeof ahead) =>
    rows<YourMeeting>(
      sql`select m.id, m."startsAt", m."endsAt", case when m."hostId" = ${viewer.id} then g.name else h.name end "otherName",
            s.goal, c.at is not null cancelled,
            exists (select 1 from "MeetingOutcomeAsk" a where a."meetingId" = m.id) and not exists (
              select 1 from "MeetingOutcome" o where o."meetingId" = m.id) asks
          from "Meeting" m join "User" h on h.id = m."hostId" join "User" g on g.id = m."guestId"
          left join "Mentorship" s on s.id = m."mentorshipId"
          left join "MeetingCancellation" c on c."meetingId" = m.id
          where (m."hostId" = ${viewer.id} or m."guestId" = ${viewer.id}) and ${which} limit ${SHOWN}`,
    )
  const ahead = sql`m."endsAt" > ${at} order by m."startsAt", m.id`
  const behind = sql`m."endsAt" <= ${at} order by m."startsAt" desc, m.id`
  return { ahead: list(ahead), behind: list(behind) }
}
