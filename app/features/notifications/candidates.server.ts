import { type Followed, levelsTelling, type Stage } from '~/features/follows/follow-levels'
import { join, rows, type Sql, sql } from '~/platform/sql.server'
import type { Happening } from './happening'

/**
 * The ids of those who may have a reason to be told, in order, after `after`, at most `limit`. Each source is a walk
 * along an index that ends with the person, so that no batch reads again what the ones before it read.
 */
export function candidates(it: Happening, after: string, limit: number): string[] {
  const named = [it.authorId, it.answerAuthorId, ...it.mentions.people, ...it.asked.people]
  const known = named.filter((id): id is string => id !== null && id > after)
  const followed = sources(it).map(
    (source) => sql`select id from (${source} and id > ${after} order by id limit ${limit}) s`,
  )
  const found = followed.length === 0 ? [] : rows<{ id: string }>(join(followed, ' union '))
  return [...new Set([...known, ...found.map(({ id }) => id)])].sort().slice(0, limit)
}

function sources(it: Happening): Sql[] {
  const found = it.mentions.groups.map(
    (group) => sql`select m."userId" id from "GroupMember" m where m."groupId" = ${group}`,
  )
  const { stage } = it
  if (!stage) return found
  const at = (followed: Followed) =>
    sql`f.level in (${join([...levelsTelling(followed, stage as Stage), ''])})`
  const topics = new Set(it.topics.filter(({ tells }) => tells).flatMap(({ ids }) => ids))
  for (const id of topics)
    found.push(sql`select f."userId" id from "TopicFollow" f where f."topicId" = ${id} and ${at('topic')}`)
  if (it.followersToo.post && it.postId)
    found.push(
      sql`select f."userId" id from "PostFollow" f where f."postId" = ${it.postId} and ${at('post')}`,
    )
  if (it.followersToo.person && it.personId)
    found.push(
      sql`select f."followerId" id from "PersonFollow" f where f."followedId" = ${it.personId} and ${at('person')}`,
    )
  if (it.followersToo.space && it.spaceId)
    found.push(
      sql`select f."userId" id from "SpaceFollow" f where f."spaceId" = ${it.spaceId} and ${at('space')}`,
    )
  return found.map((source) => sql`select id from (${source}) f where true`)
}
