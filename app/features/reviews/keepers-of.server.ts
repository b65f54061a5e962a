import { rows, sql } from '~/platform/sql.server'

/**
 * Who answers for a lesson: its owner, the mentors of its topics, and the moderators of its space, as far as they are
 * still here. One query.
 */
export function keepersOf(postId: string): string[] {
  const found = rows<{ id: string }>(sql`
    select u.id from "User" u where u.id in (
      select coalesce(c."ownerId", p."authorId") from "Post" p left join "LessonCare" c on c."postId" = p.id
        where p.id = ${postId}
      union select mt."mentorId" from "PostTopic" pt join "MentorTopic" mt on mt."topicId" = pt."topicId"
        where pt."postId" = ${postId}
      union select m."userId" from "Post" p
        join "SpaceMember" m on m."spaceId" = p."spaceId" and m.role = 'moderator' where p.id = ${postId}
      union select u2.id from "Post" p join "Space" s on s.id = p."spaceId" and s.visibility = 'open'
        join "User" u2 on u2.role = 'moderator' where p.id = ${postId})
    and not exists (select 1 from "Deactivation" d where d."userId" = u.id) order by u.id`)
  return found.map(({ id }) => id)
}
