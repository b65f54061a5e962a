import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { join, rows, sql } from '~/platform/sql.server'
import { mentorsAtWork, roomLeft } from './mentor-state.server'

const SHOWN = 4

export interface TopicMentor {
  id: string
  handle: string
  name: string
  avatar: string | null
  helpsWith: string
  room: number
}

/** Some mentors of these topics (by slug) besides the viewer, those with room first, then by name. One query or none. */
export function topicMentors(viewer: Viewer, topics: string[]): TopicMentor[] {
  if (topics.length === 0) return []
  return rows(
    sql`select u.id, u.handle, u.name, u.avatar, m."helpsWith", ${roomLeft} room
        from "Mentor" m join "User" u on u.id = m."userId"
        where ${mentorsAtWork(now())} and u.id <> ${viewer.id} and exists (
          select 1 from "MentorTopic" mt join "Topic" t on t.id = mt."topicId"
          where mt."mentorId" = m."userId" and t.slug in (${join(topics)}))
        order by ${roomLeft} = 0, lower(u.name), u.handle limit ${SHOWN}`,
  )
}
