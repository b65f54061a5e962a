import { mentorsAtWork } from '~/features/mentors/mentor-state.server'
import { rows, sql } from '~/platform/sql.server'
import { type Attention, FIRST_ATTENTION } from './attention-limits'
import { WEEK_MS } from './attention-times'

const MONTH_MS = 30 * 86_400_000

export interface Candidate {
  id: string
  timeZone: string
  attention: Attention
  /** When they were asked in the last seven days, oldest first. */
  asked: number[]
}

interface Found extends Attention {
  id: string
  timeZone: string
  asked: string
}

/**
 * The mentors of a question's topics, and of what those belong to, who may read it and were not asked yet: whoever was
 * asked least in the last thirty days first, then whoever answered most about its topics, then by id. Not its author,
 * and nobody who is told of no such thing. One query.
 */
export function peopleToAsk(postId: string, at: Date): Candidate[] {
  const weekAgo = at.getTime() - WEEK_MS
  const monthAgo = at.getTime() - MONTH_MS
  const found = rows<Found>(sql`
    with about as (
      select pt."topicId" id from "PostTopic" pt where pt."postId" = ${postId}
      union select t."parentId" from "PostTopic" pt join "Topic" t on t.id = pt."topicId"
        where pt."postId" = ${postId} and t."parentId" is not null)
    select u.id, u."timeZone", coalesce(f."asksAWeek", ${FIRST_ATTENTION.asksAWeek}) "asksAWeek",
      coalesce(f."quietFrom", ${FIRST_ATTENTION.quietFrom}) "quietFrom",
      coalesce(f."quietUntil", ${FIRST_ATTENTION.quietUntil}) "quietUntil", f."awayUntil",
      (select json_group_array(w.at) from (select q.at from "QuestionAsk" q
        where q."personId" = u.id and q.at > ${weekAgo} order by q.at) w) asked
    from "Mentor" m join "User" u on u.id = m."userId" join "Post" p on p.id = ${postId}
    join "Space" s on s.id = p."spaceId" left join "Attention" f on f."userId" = u.id
    where ${mentorsAtWork(at)} and u.id <> p."authorId"
      and exists (select 1 from "MentorTopic" mt where mt."mentorId" = u.id and mt."topicId" in (select id from about))
      and (s.visibility = 'open'
        or exists (select 1 from "SpaceMember" sm where sm."spaceId" = s.id and sm."userId" = u.id))
      and not exists (select 1 from "QuestionAsk" q where q."postId" = p.id and q."personId" = u.id)
      and not exists (select 1 from "NoticeChoice" n
        where n."userId" = u.id and n.kind = 'question-for-you' and n.channel = 'never')
    order by (select count(*) from "QuestionAsk" q where q."personId" = u.id and q.at > ${monthAgo}),
      (select count(distinct a."postId") from "Answer" a join "PostTopic" apt on apt."postId" = a."postId"
        where a."authorId" = u.id and apt."topicId" in (select id from about)) desc, u.id`)
  return found.map(({ id, timeZone, asked, ...attention }) => ({
    ...{ id, timeZone, attention },
    asked: JSON.parse(asked),
  }))
}
