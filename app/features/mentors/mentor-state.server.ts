import { suspendedSql } from '~/features/accounts/suspended.server'
import { type Sql, sql } from '~/platform/sql.server'

// What counts as a mentor, told once for every list. Each wants the alias `m` on the table "Mentor".

/** Somebody who still works here and takes people at `at`. */
export function mentorsAtWork(at: Date): Sql {
  return sql`not exists (select 1 from "Deactivation" md where md."userId" = m."userId")
    and not ${suspendedSql(sql`m."userId"`, at)} and not ${pausedAt(at)}`
}

export function pausedAt(at: Date): Sql {
  return sql`exists (select 1 from "MentorPause" mp where mp."mentorId" = m."userId"
    and (mp.until is null or mp.until > ${at}))`
}

/** Mentees they have now. */
export const menteeCount = sql`(select count(*) from "MenteeSeat" ms where ms."mentorId" = m."userId")`

/** Places left, never below none. */
export const roomLeft = sql`(case when m.capacity > ${menteeCount} then m.capacity - ${menteeCount} else 0 end)`
