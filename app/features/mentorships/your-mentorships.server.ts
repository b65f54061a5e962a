import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { rows, sql } from '~/platform/sql.server'

const SHOWN = 20

export interface MentorshipLine {
  id: string
  goal: string
  /** 'mentee' | 'mentor' | 'asked' */
  standing: string
  acceptedAt: number | null
  endedAt: number | null
  paused: number
  otherName: string | null
  steps: number
  stepsDone: number
  nextMeeting: number | null
}

/** The viewer's own mentorships and the requests that wait for their answer; what runs first, ended ones last. One query. */
export function yourMentorships(viewer: Viewer): MentorshipLine[] {
  const at = now()
  return rows(
    sql`with mine as (
          select id, 'mentee' standing from "Mentorship" where "menteeId" = ${viewer.id}
          union all select id, 'mentor' from "Mentorship" where "mentorId" = ${viewer.id}
          union all select a."mentorshipId", 'asked' from "MentorshipAsk" a
            where a."mentorId" = ${viewer.id} and a.answer is null and a."askedAt" is not null
              and a."expiresAt" > ${at}
        )
        select s.id, s.goal, mine.standing, s."acceptedAt", e.at "endedAt",
          exists (select 1 from "MentorshipPause" p where p."mentorshipId" = s.id) paused,
          case when mine.standing = 'mentee' then mentor.name else mentee.name end "otherName",
          (select count(*) from "MentorshipStep" t where t."mentorshipId" = s.id) steps,
          (select count(*) from "MentorshipStep" t where t."mentorshipId" = s.id and t."doneAt" is not null) "stepsDone",
          (select min(m."startsAt") from "Meeting" m where m."mentorshipId" = s.id and m."endsAt" > ${at}
            and not exists (select 1 from "MeetingCancellation" c where c."meetingId" = m.id)) "nextMeeting"
        from mine join "Mentorship" s on s.id = mine.id
        join "User" mentee on mentee.id = s."menteeId" left join "User" mentor on mentor.id = s."mentorId"
        left join "MentorshipEnding" e on e."mentorshipId" = s.id
        where e.result is null or e.result <> 'withdrawn'
        order by e.at is not null, mine.standing = 'asked' desc, coalesce(e.at, s."createdAt") desc, s.id
        limit ${SHOWN}`,
  )
}
