import { isPerson } from '~/features/anonymity/real-people.server'
import { kept } from '~/platform/kept.server'
import { row, sql } from '~/platform/sql.server'
import type { GapPerson } from './wanted-view'

/** So many posts of a topic are looked at, so that a large one costs no more. */
const NEWEST = 200

/**
 * Who knows a topic: the person with the most answers and lessons among its newest posts in open spaces, an accepted
 * answer and a lesson counting twice. The same for every viewer, and seconds old at times.
 */
const ownerOf = kept((topicId) =>
  row<GapPerson>(sql`
    with about as (
      select p.id, p.kind, p."authorId" from "PostTopic" pt join "Post" p on p.id = pt."postId"
      join "Space" s on s.id = pt."spaceId" and s.visibility = 'open'
      where pt."topicId" = ${topicId} and not exists (select 1 from "Deletion" d where d."postId" = p.id)
      order by pt."createdAt" desc, pt."postId" desc limit ${NEWEST}),
    deed as (
      select a."authorId" "byId",
        case when exists (select 1 from "AcceptedAnswer" c where c."answerId" = a.id) then 2 else 1 end weight
      from about join "Answer" a on a."postId" = about.id
      where not exists (select 1 from "Deletion" d where d."answerId" = a.id)
      union all select "authorId", 2 from about where kind = 'lesson')
    select u.id, u.handle, u.name, u.avatar from deed join "User" u on u.id = deed."byId"
    where ${isPerson} and not exists (select 1 from "Deactivation" d where d."userId" = u.id)
    group by u.id, u.handle, u.name, u.avatar order by sum(weight) desc, u.name, u.id limit 1`),
)

/** Whom to propose for each of these topics. At most one query for each. */
export function proposedOwners(topicIds: (string | null)[]): Map<string, GapPerson> {
  const owners = new Map<string, GapPerson>()
  for (const topicId of new Set(topicIds)) {
    const owner = topicId && ownerOf(topicId)
    if (owner) owners.set(topicId, owner)
  }
  return owners
}
