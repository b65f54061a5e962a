import type { Viewer } from '~/features/accounts/viewer'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { NotFound } from '~/platform/errors'
import { join, row, rows, type Sql, sql } from '~/platform/sql.server'
import { isLeader } from './leader-rules'
import {
  type AppliedLine,
  type EndorsedLine,
  type FailureLine,
  type LeaderNumbers,
  MOST_LINES,
  type Show,
  type WaitingLine,
} from './leaders-view'

export interface LeadersPage {
  show: Show
  handle: string
  numbers: LeaderNumbers
  waiting: WaitingLine[]
  failures: FailureLine[]
  applied: AppliedLine[]
  endorsements: EndorsedLine[]
}

/**
 * What a leader did themselves and which questions wait for them, in numbers and, of one of these, the newest rows; of
 * questions those that were put to them first, the longest waiting before the others. Nobody else's numbers. Two queries.
 * @throws NotFound for everybody who does not lead.
 */
export function leadersPage(viewer: Viewer, show: Show): LeadersPage {
  if (!isLeader(viewer)) throw new NotFound()
  const lines = <Line>(which: Show, query: (viewer: Viewer) => Sql) =>
    show === which ? rows<Line>(sql`${query(viewer)} limit ${MOST_LINES}`) : []
  return {
    ...{ show, handle: viewer.handle, numbers: numbersOf(viewer) },
    waiting: lines<WaitingLine>('waiting', waiting),
    failures: lines<FailureLine>('failures', failures),
    applied: lines<AppliedLine>('applied', applied),
    endorsements: lines<EndorsedLine>('endorsements', endorsements),
  }
}

function numbersOf(viewer: Viewer): LeaderNumbers {
  const count = (query: Sql) => sql`(select count(*) from (${query}))`
  const found = row<LeaderNumbers>(sql`
    select ${count(sql`select 1 from "Post" p where p."authorId" = ${viewer.id} and ${visibleToSql(viewer)}`)} posts,
      ${count(sql`select 1 from "Answer" a join "Post" p on p.id = a."postId" where a."authorId" = ${viewer.id}
        and ${visibleToSql(viewer)} and not exists (select 1 from "Deletion" ad where ad."answerId" = a.id)`)} answers,
      ${count(waiting(viewer))} waiting, ${count(failures(viewer))} failures, ${count(applied(viewer))} applied,
      ${count(endorsements(viewer))} endorsements`)
  if (!found) throw new Error('A query without a table has one row.')
  return found
}

/** Questions without an answer that were put to the viewer, mention them, or are in a topic or space that is theirs. */
function waiting(viewer: Viewer): Sql {
  const me = viewer.id
  return sql`select * from (
    select p.id, p.slug, p.title, p.kind, p."createdAt" at,
      exists (select 1 from "QuestionAsk" q where q."postId" = p.id and q."personId" = ${me}) asked,
      exists (select 1 from "Notice" n
        where n."postId" = p.id and n."userId" = ${me} and n.reason = 'mention') mentioned,
      (select min(t.slug) from "PostTopic" pt join "Topic" t on t.id = pt."topicId" where pt."postId" = p.id and (
        exists (select 1 from "MentorTopic" mt where mt."topicId" = t.id and mt."mentorId" = ${me})
        or exists (select 1 from "TopicFollow" f
          where f."topicId" = t.id and f."userId" = ${me} and f.level <> 'muted'))) topic,
      (select s.name from "Space" s where s.id = p."spaceId" and (
        exists (select 1 from "SpaceMember" m
          where m."spaceId" = s.id and m."userId" = ${me} and m.role = 'moderator')
        or exists (select 1 from "SpaceFollow" f
          where f."spaceId" = s.id and f."userId" = ${me} and f.level <> 'muted'))) space
    from "Post" p where p."spaceId" in (${join([...viewer.spaceIds, ''])}) and p.kind = 'question'
      and p."answerCount" = 0 and p."authorId" <> ${me} and ${visibleToSql(viewer)})
    where asked or mentioned or topic is not null or space is not null
    order by asked desc, mentioned desc, at, id`
}

function failures(viewer: Viewer): Sql {
  return sql`select p.id, p.slug, p.title, p.kind, p."createdAt" at,
      (select count(*) from "PostUse" x where x."postId" = p.id and x.result <> 'not') uses
    from "Post" p join "Lesson" l on l."postId" = p.id
    where p."authorId" = ${viewer.id} and l.outcome = 'failed' and ${visibleToSql(viewer)} order by at desc, p.id`
}

function applied(viewer: Viewer): Sql {
  return sql`select p.id, p.slug, p.title, p.kind, x.id "useId", x.context, x.result, x."usedOn" at
    from "PostUse" x join "Post" p on p.id = x."postId"
    where x."userId" = ${viewer.id} and ${visibleToSql(viewer)}
      and not exists (select 1 from "Deletion" xd where xd."answerId" = x."answerId") order by at desc, x.id`
}

function endorsements(viewer: Viewer): Sql {
  return sql`select p.id, p.slug, p.title, p.kind, n.sentence, n.objective, n.at
    from "Endorsement" n join "Post" p on p.id = n."postId"
    where n."byId" = ${viewer.id} and ${visibleToSql(viewer)} order by n.at desc, p.id`
}
