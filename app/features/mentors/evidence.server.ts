import type { Viewer } from '~/features/accounts/viewer'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { join, rows, type Sql, sql } from '~/platform/sql.server'

/** What somebody did that others can read. */
export interface Evidence {
  /** Questions with an answer of theirs. */
  answered: number
  /** Answers that helped the asker. */
  accepted: number
  lessons: number
  /** Times that others used a lesson of theirs and it helped, if only partly. */
  applied: number
  /** Experiments of theirs that came to a result. */
  concluded: number
}

export const NO_EVIDENCE: Evidence = { answered: 0, accepted: 0, lessons: 0, applied: 0, concluded: 0 }

/**
 * What each of these people did among posts that the viewer may read: everywhere, or in posts about one of `topicIds`.
 * One query.
 */
export function evidenceOf(viewer: Viewer, personIds: string[], topicIds?: string[]): Map<string, Evidence> {
  if (personIds.length === 0 || topicIds?.length === 0) return new Map()
  const about = topicIds
    ? sql`and exists (select 1 from "PostTopic" pt where pt."postId" = p.id and pt."topicId" in (${join(topicIds)}))`
    : sql``
  const found = rows<Evidence & { id: string }>(deedsBy(viewer, personIds, about))
  return new Map(found.map(({ id, ...evidence }) => [id, evidence]))
}

function deedsBy(viewer: Viewer, personIds: string[], about: Sql): Sql {
  const people = join(personIds)
  return sql`
    with deed as (
      select a."authorId" id, a."postId" answered, aa."answerId" accepted, null lesson, null concluded, null applied
      from "Answer" a join "Post" p on p.id = a."postId"
      left join "AcceptedAnswer" aa on aa."answerId" = a.id
      where a."authorId" in (${people}) and ${visibleToSql(viewer)} ${about}
        and not exists (select 1 from "Deletion" ad where ad."answerId" = a.id)
      union all
      select p."authorId", null, null, case when p.kind = 'lesson' then p.id end,
        case when p.kind = 'experiment' and exists (
          select 1 from "Experiment" e where e."postId" = p.id and e.status = 'concluded') then p.id end, null
      from "Post" p where p."authorId" in (${people}) and p.kind <> 'question' and ${visibleToSql(viewer)} ${about}
      union all
      select p."authorId", null, null, null, null, x.id
      from "Post" p join "PostUse" x on x."postId" = p.id and x."answerId" is null
      where p."authorId" in (${people}) and p.kind = 'lesson' and x."userId" <> p."authorId" and x.result <> 'not'
        and ${visibleToSql(viewer)} ${about}
    )
    select id, count(distinct answered) answered, count(accepted) accepted, count(lesson) lessons,
      count(applied) applied, count(concluded) concluded from deed group by id`
}

/** How many questions each of these people answered in each topic they offer, as `mentor topic` → count. One query. */
export function answersByTopic(viewer: Viewer, mentorIds: string[]): Map<string, number> {
  if (mentorIds.length === 0) return new Map()
  const found = rows<{ id: string; topicId: string; answered: number }>(
    sql`select mt."mentorId" id, mt."topicId", count(distinct p.id) answered
        from "MentorTopic" mt
        join "Answer" a on a."authorId" = mt."mentorId"
        join "Post" p on p.id = a."postId"
        join "PostTopic" pt on pt."postId" = p.id and pt."topicId" = mt."topicId"
        where mt."mentorId" in (${join(mentorIds)}) and ${visibleToSql(viewer)}
          and not exists (select 1 from "Deletion" ad where ad."answerId" = a.id)
        group by mt."mentorId", mt."topicId"`,
  )
  return new Map(found.map(({ id, topicId, answered }) => [`${id} ${topicId}`, answered]))
}
