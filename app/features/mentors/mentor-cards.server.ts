import type { Viewer } from '~/features/accounts/viewer'
import { type DaysOff, occurrences, type WeeklySlot } from '~/features/meetings/office-hour-times'
import { now } from '~/platform/clock.server'
import { join, rows, type Sql, sql } from '~/platform/sql.server'
import { answerSpeeds } from './answer-speed.server'
import { answersByTopic, type Evidence, evidenceOf, NO_EVIDENCE } from './evidence.server'
import { languageName } from './languages'
import type { MentorCardView } from './mentor-card-view'
import { menteeCount, pausedAt } from './mentor-state.server'
import { offsetWords } from './zone-overlap'

const DAY = 86_400_000
/** Office hours are looked for so far ahead. */
const HORIZON = 28 * DAY

interface Row {
  id: string
  handle: string
  name: string
  avatar: string | null
  title: string
  team: string
  timeZone: string
  helpsWith: string
  capacity: number
  mentees: number
  paused: number
  following: number
}

/**
 * Mentors as a card shows them, for the rows of "Mentor" m joined with "User" u that `which` picks, in its order. Seven
 * queries for any number of them.
 */
export function mentorCards(viewer: Viewer, which: Sql): MentorCardView[] {
  const at = now()
  const found = rows<Row>(
    sql`select u.id, u.handle, u.name, u.avatar, u.title, u.team, u."timeZone", m."helpsWith", m.capacity,
          ${menteeCount} mentees, ${pausedAt(at)} paused,
          exists (select 1 from "PersonFollow" f
            where f."followerId" = ${viewer.id} and f."followedId" = u.id) following
        from "Mentor" m join "User" u on u.id = m."userId" ${which}`,
  )
  const ids = found.map(({ id }) => id)
  if (ids.length === 0) return []
  const topics = topicsOf(viewer, ids)
  const languages = grouped(
    rows<{ id: string; language: string }>(
      sql`select "mentorId" id, language from "MentorLanguage" where "mentorId" in (${join(ids)}) order by language`,
    ),
  )
  const hours = nextHours(ids, at)
  const speeds = answerSpeeds(viewer, ids)
  const evidence = evidenceOf(viewer, ids)
  return found.map(({ timeZone, paused, following, ...person }) => ({
    ...person,
    offset: offsetWords(timeZone, at),
    paused: paused === 1,
    following: following === 1,
    isViewer: person.id === viewer.id,
    topics: topics.get(person.id) ?? [],
    languages: (languages.get(person.id) ?? []).map(({ language }) => languageName(language)),
    // Nobody new means no office hours either.
    nextHour: paused ? null : (hours.get(person.id) ?? null),
    speed: speeds.get(person.id) ?? null,
    evidence: evidence.get(person.id) ?? (NO_EVIDENCE satisfies Evidence),
  }))
}

function topicsOf(viewer: Viewer, ids: string[]): Map<string, MentorCardView['topics']> {
  const answered = answersByTopic(viewer, ids)
  const found = rows<{ id: string; topicId: string; slug: string }>(
    sql`select mt."mentorId" id, t.id "topicId", t.slug from "MentorTopic" mt join "Topic" t on t.id = mt."topicId"
        where mt."mentorId" in (${join(ids)}) order by t.slug`,
  )
  const withCounts = found.map(({ id, topicId, slug }) => ({
    ...{ id, slug },
    answered: answered.get(`${id} ${topicId}`) ?? 0,
  }))
  return grouped(withCounts)
}

/** The beginning of each one's next office hour, booked or not, in milliseconds. */
function nextHours(ids: string[], at: Date): Map<string, number> {
  const slots = grouped(
    rows<WeeklySlot & { id: string }>(
      sql`select "mentorId" id, weekday, "startsAt", minutes, "timeZone" from "OfficeHour"
          where "mentorId" in (${join(ids)})`,
    ),
  )
  const off = grouped(
    rows<DaysOff & { id: string }>(
      sql`select "mentorId" id, "fromDay", "toDay" from "Absence" where "mentorId" in (${join(ids)})`,
    ),
  )
  const until = new Date(at.getTime() + HORIZON)
  const next = [...slots].flatMap(([id, weekly]): [string, number][] => {
    const [first] = occurrences(weekly, at, until, off.get(id) ?? [])
    return first ? [[id, first.startsAt.getTime()]] : []
  })
  return new Map(next)
}

function grouped<Row extends { id: string }>(list: Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const one of list) found.set(one.id, [...(found.get(one.id) ?? []), one])
  return found
}
