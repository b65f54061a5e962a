import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { empty, join, row, rows, type Sql, sql } from '~/platform/sql.server'
import { languageName } from './languages'
import type { MentorCardView } from './mentor-card-view'
import { mentorCards } from './mentor-cards.server'
import { mentorsAtWork, roomLeft } from './mentor-state.server'
import { workingOverlap } from './zone-overlap'

const PAGE = 20
const MAX_TOPICS = 12
/** Working hours in common that make a time zone "near mine". */
export const NEAR_HOURS = 4

export interface DirectoryWish {
  topic: string
  room: boolean
  near: boolean
  language: string
  /** The handle after which the page begins. */
  after: string | null
}

export interface MentorDirectory {
  mentors: MentorCardView[]
  next: string | null
  total: number
  withRoom: number
  /** What there is to filter by. */
  topics: string[]
  languages: { value: string; label: string }[]
}

/** Mentors by room and name, never by how often they were chosen; a page at a time. A dozen queries at most. */
export function mentorDirectory(viewer: Viewer, wish: DirectoryWish): MentorDirectory {
  const at = now()
  const wanted = wantedBy(viewer, wish, at)
  const start = wish.after
    ? sql`and (${roomLeft} = 0, lower(u.name), u.handle) > (select ${roomLeft} = 0, lower(u.name), u.handle
        from "Mentor" m join "User" u on u.id = m."userId" where u.handle = ${wish.after})`
    : empty
  const found = mentorCards(
    viewer,
    sql`where ${wanted} ${start} order by ${roomLeft} = 0, lower(u.name), u.handle limit ${PAGE + 1}`,
  )
  const mentors = found.slice(0, PAGE)
  const totals = row<{ total: number; withRoom: number }>(
    sql`select count(*) total, count(*) filter (where ${roomLeft} > 0) "withRoom" from "Mentor" m
        where ${mentorsAtWork(at)}`,
  )
  return {
    mentors,
    next: found.length > PAGE ? (mentors.at(-1)?.handle ?? null) : null,
    ...(totals ?? { total: 0, withRoom: 0 }),
    topics: offeredTopics(at),
    languages: spokenLanguages(at),
  }
}

function wantedBy(viewer: Viewer, { topic, room, near, language }: DirectoryWish, at: Date): Sql {
  const parts = [mentorsAtWork(at)]
  if (topic) {
    // A mentor of a topic's child is a mentor of a part of it.
    parts.push(sql`exists (select 1 from "MentorTopic" mt join "Topic" t on t.id = mt."topicId"
      left join "Topic" above on above.id = t."parentId"
      where mt."mentorId" = m."userId" and (t.slug = ${topic} or above.slug = ${topic}))`)
  }
  if (room) parts.push(sql`${roomLeft} > 0`)
  if (near) {
    const zones = nearZones(viewer.timeZone, at)
    parts.push(zones.length > 0 ? sql`u."timeZone" in (${join(zones)})` : sql`1 = 0`)
  }
  if (language) {
    parts.push(sql`exists (select 1 from "MentorLanguage" ml
      where ml."mentorId" = m."userId" and ml.language = ${language})`)
  }
  return join(parts, ' and ')
}

function nearZones(timeZone: string, at: Date): string[] {
  const zones = rows<{ zone: string }>(
    sql`select distinct u."timeZone" zone from "Mentor" m join "User" u on u.id = m."userId"`,
  )
  return zones.map(({ zone }) => zone).filter((zone) => workingOverlap(timeZone, zone, at) >= NEAR_HOURS)
}

/** The topics that most mentors offer; the page of a topic leads to the others. */
function offeredTopics(at: Date): string[] {
  return rows<{ slug: string }>(
    sql`select t.slug from "MentorTopic" mt join "Topic" t on t.id = mt."topicId"
        join "Mentor" m on m."userId" = mt."mentorId" where ${mentorsAtWork(at)}
        group by t.slug order by count(*) desc, t.slug limit ${MAX_TOPICS}`,
  ).map(({ slug }) => slug)
}

function spokenLanguages(at: Date): MentorDirectory['languages'] {
  return rows<{ language: string }>(
    sql`select distinct ml.language from "MentorLanguage" ml join "Mentor" m on m."userId" = ml."mentorId"
        where ${mentorsAtWork(at)} order by ml.language`,
  )
    .map(({ language }) => ({ value: language, label: languageName(language) }))
    .sort((a, b) => a.label.localeCompare(b.label))
}
