import type { Viewer } from '~/features/accounts/viewer'
import { isPerson } from '~/features/anonymity/real-people.server'
import { mentorsAtWork, roomLeft } from '~/features/mentors/mentor-state.server'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { now } from '~/platform/clock.server'
import { join, rows, sql } from '~/platform/sql.server'
import type { Knower } from './search-view'

const MAX_PEOPLE = 3
const MAX_TOPICS = 2
/** So many posts of a topic and space are looked at, so that thousands of them cost no more. */
const NEWEST = 100

/**
 * Who, besides the viewer, answered or wrote lessons in these topics, among posts that the viewer may read. An
 * accepted answer and a lesson count twice. One query.
 * @param topics slugs, the most telling first
 */
export function peopleWhoKnow(viewer: Viewer, topics: string[]): Knower[] {
  const walks = topics.slice(0, MAX_TOPICS).flatMap((slug) =>
    viewer.spaceIds.map(
      (spaceId) => sql`select * from (
        select p.id, p.kind, p."authorId" from "PostTopic" pt join "Post" p on p.id = pt."postId"
        where pt."topicId" = (select id from "Topic" where slug = ${slug}) and pt."spaceId" = ${spaceId}
          and ${visibleToSql(viewer)}
        order by pt."createdAt" desc, pt."postId" desc limit ${NEWEST})`,
    ),
  )
  if (walks.length === 0) return []
  return rows(sql`
    with about as (${join(walks, ' union ')}),
    deed as (
      select a."authorId" "byId", 1 answers, 0 lessons,
        case when exists (select 1 from "AcceptedAnswer" aa where aa."answerId" = a.id) then 2 else 1 end weight
      from about join "Answer" a on a."postId" = about.id
      where not exists (select 1 from "Deletion" d where d."answerId" = a.id)
      union all select "authorId", 0, 1, 2 from about where kind = 'lesson'
    )
    select u.id, u.handle, u.name, u.avatar, sum(answers) answers, sum(lessons) lessons,
      (select ${roomLeft} from "Mentor" m where m."userId" = u.id and ${mentorsAtWork(now())}) room
    from deed join "User" u on u.id = deed."byId"
    where u.id <> ${viewer.id} and ${isPerson} and not exists (select 1 from "Deactivation" d where d."userId" = u.id)
    group by u.id, u.handle, u.name, u.avatar order by sum(weight) desc, u.name, u.id limit ${MAX_PEOPLE}`)
}
