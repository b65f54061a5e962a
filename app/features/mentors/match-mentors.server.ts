import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { join, rows, sql } from '~/platform/sql.server'
import { evidenceOf, NO_EVIDENCE } from './evidence.server'
import { type MatchScore, scoreMentor } from './mentor-score'
import { mentorsAtWork, roomLeft } from './mentor-state.server'
import { offsetWords, workingOverlap } from './zone-overlap'

const SHOWN = 5
const LOAD_DAYS = 30
/** So many who offer a topic are looked at, those with the most room first, so that thousands cost no more. */
const LOOKED_AT = 200

interface Candidate {
  id: string
  handle: string
  name: string
  avatar: string | null
  title: string
  team: string
  timeZone: string
  helpsWith: string
  room: number
  load: number
}

export interface Match extends MatchScore, Omit<Candidate, 'timeZone'> {
  offset: string
}

/**
 * The mentors who suit a goal best, by `scoreMentor`, of those who offer one of its topics (or a topic above or below),
 * have room now, and are not in `except`. Equal scores go to who was asked less, then by name. Evidence is what the
 * viewer may read. Four queries.
 */
export function matchMentors(viewer: Viewer, topicIds: string[], except: string[] = []): Match[] {
  if (topicIds.length === 0) return []
  const at = now()
  const near = nearTopics(topicIds)
  const candidates = candidatesFor(
    near.map(({ id }) => id),
    [viewer.id, ...except],
    at,
  )
  const ids = candidates.map(({ id }) => id)
  const offers = offersOf(ids, near)
  const evidence = evidenceOf(
    viewer,
    ids,
    near.filter(({ isAbove }) => !isAbove).map(({ id }) => id),
  )
  return candidates
    .map(({ timeZone, ...mentor }) => ({
      ...mentor,
      offset: offsetWords(timeZone, at),
      ...scoreMentor({
        offers: offers.get(mentor.id) ?? [],
        evidence: evidence.get(mentor.id) ?? NO_EVIDENCE,
        room: mentor.room,
        overlap: workingOverlap(viewer.timeZone, timeZone, at),
        load: mentor.load,
      }),
    }))
    .sort(
      (a, b) =>
        b.tenths - a.tenths || a.load - b.load || compare(a.name, b.name) || compare(a.handle, b.handle),
    )
    .slice(0, SHOWN)
}

interface NearTopic {
  id: string
  slug: string
  /** Wider than what the goal is about: offering it fits, what was written in it elsewhere proves little. */
  isAbove: number
}

function nearTopics(topicIds: string[]): NearTopic[] {
  const goal = join(topicIds)
  return rows(
    sql`with recursive
        below(id) as (select id from "Topic" where id in (${goal})
          union select t.id from "Topic" t join below on t."parentId" = below.id),
        above(id) as (select "parentId" from "Topic" where id in (${goal})
          union select t."parentId" from "Topic" t join above on t.id = above.id)
        select id, slug, 0 "isAbove" from "Topic" where id in (select id from below)
        union all
        select id, slug, 1 from "Topic"
        where id in (select id from above) and id not in (select id from below)`,
  )
}

function candidatesFor(topicIds: string[], except: string[], at: Date): Candidate[] {
  if (topicIds.length === 0) return []
  const since = new Date(at.getTime() - LOAD_DAYS * 86_400_000)
  return rows(
    sql`select u.id, u.handle, u.name, u.avatar, u.title, u.team, u."timeZone", m."helpsWith", ${roomLeft} room,
          (select count(*) from "Mentorship" s where s."mentorId" = m."userId" and s."acceptedAt" > ${since})
          + (select count(*) from "MentorshipAsk" a where a."mentorId" = m."userId" and a."askedAt" > ${since}
              and (a.answer is null or a.answer <> 'accepted'))
          + (select count(*) from "Meeting" k where k."hostId" = m."userId" and k."startsAt" > ${since}
              and k."startsAt" <= ${at} and k."mentorshipId" is null and not exists (
                select 1 from "MeetingCancellation" c where c."meetingId" = k.id)) load
        from "Mentor" m join "User" u on u.id = m."userId"
        where ${mentorsAtWork(at)} and ${roomLeft} > 0 and u.id not in (${join(except)}) and exists (
          select 1 from "MentorTopic" mt where mt."mentorId" = m."userId" and mt."topicId" in (${join(topicIds)}))
        order by ${roomLeft} desc, u.id limit ${LOOKED_AT}`,
  )
}

function offersOf(mentorIds: string[], near: NearTopic[]): Map<string, string[]> {
  if (mentorIds.length === 0) return new Map()
  const found = rows<{ id: string; topicId: string }>(
    sql`select "mentorId" id, "topicId" from "MentorTopic"
        where "mentorId" in (${join(mentorIds)}) and "topicId" in (${join(near.map(({ id }) => id))})`,
  )
  const slugs = new Map(near.map(({ id, slug }) => [id, slug]))
  const offers = new Map<string, string[]>()
  for (const { id, topicId } of found)
    offers.set(id, [...(offers.get(id) ?? []), slugs.get(topicId) ?? ''].sort())
  return offers
}

// Not by the machine's language: the order has to be the same everywhere.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
