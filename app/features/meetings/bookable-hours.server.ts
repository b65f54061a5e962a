import type { Viewer } from '~/features/accounts/viewer'
import { mentorsAtWork } from '~/features/mentors/mentor-state.server'
import { now } from '~/platform/clock.server'
import { join, rows, sql } from '~/platform/sql.server'
import { openSlots } from './open-slots.server'

const MOST_HOSTS = 3

/** Office hours that somebody could book now. */
export interface BookableHours {
  handle: string
  name: string
  /** When the next free slot begins, in milliseconds since 1970. */
  next: number
}

/**
 * The next free office hour of a few mentors: of these people, and of those who mentor in these topics (by slug), whoever
 * has room soonest first. The viewer's own are left out. One query, and three for each mentor; none for nobody.
 */
export async function bookableHours(
  viewer: Viewer,
  { handles, topics }: { handles: string[]; topics: string[] },
): Promise<BookableHours[]> {
  if (handles.length + topics.length === 0) return []
  const hosts = rows<{ handle: string; name: string }>(sql`
    select u.handle, u.name from "Mentor" m join "User" u on u.id = m."userId"
    where ${mentorsAtWork(now())} and u.id <> ${viewer.id}
      and exists (select 1 from "OfficeHour" o where o."mentorId" = m."userId")
      and (u.handle in (${join([...handles, ''])}) or exists (
        select 1 from "MentorTopic" mt join "Topic" t on t.id = mt."topicId"
        where mt."mentorId" = m."userId" and t.slug in (${join([...topics, ''])})))
    order by u.handle in (${join([...handles, ''])}) desc, lower(u.name), u.handle limit ${MOST_HOSTS}`)
  const found = await Promise.all(
    hosts.map(async ({ handle, name }) => {
      const { slots } = await openSlots(viewer, handle)
      const free = slots.find(({ state }) => state === 'free' || state === 'held')
      return free ? [{ handle, name, next: free.startsAt.getTime() }] : []
    }),
  )
  return found.flat().sort((a, b) => a.next - b.next)
}
