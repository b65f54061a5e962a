import type { Level } from '~/features/follows/follow-levels'
import { join, rows, type Sql, sql } from '~/platform/sql.server'
import type { Standing } from './best-reason'
import type { Happening } from './happening'
import { type Channel, NOTICE_KINDS } from './notice-kinds'

interface Found {
  userId: string
  what: 'post' | 'person' | 'topic' | 'space' | 'group' | 'choice'
  id: string
  value: string
}

/**
 * How each of these people stands to what happened; whoever is no longer here or may not read it is left out. Two
 * queries for any number of people.
 */
export function standings(it: Happening, userIds: string[]): Standing[] {
  if (userIds.length === 0) return []
  const readers = whoMayRead(it.spaceId, userIds)
  if (readers.length === 0) return []
  const found = new Map(readers.map((userId) => [userId, [] as Found[]]))
  for (const fact of rows<Found>(facts(it, readers))) found.get(fact.userId)?.push(fact)
  return [...found].map(([userId, facts]) => standingOf(userId, facts))
}

/**
 * The same rule as for a viewer: the open spaces, and those they have a seat in. A name without a person has no seats:
 * whether whoever it is still reads it is asked when they open their inbox.
 */
export function whoMayRead(spaceId: string | null, userIds: string[]): string[] {
  const readable = spaceId
    ? sql`and (exists (select 1 from "Space" s where s.id = ${spaceId} and s.visibility = 'open')
        or exists (select 1 from "SpaceMember" m where m."spaceId" = ${spaceId} and m."userId" = u.id)
        or exists (select 1 from "Pseudonym" y where y.id = u.id))`
    : sql``
  return rows<{ id: string }>(sql`
    select u.id from "User" u where u.id in (${join(userIds)})
      and not exists (select 1 from "Deactivation" d where d."userId" = u.id) ${readable} order by u.id`).map(
    ({ id }) => id,
  )
}

function facts(it: Happening, userIds: string[]): Sql {
  const people = join(userIds)
  const among = (ids: (string | null)[]) => join([...new Set(ids.map((id) => id ?? '')), ''])
  return sql`
    select f."userId", 'post' what, f."postId" id, f.level value from "PostFollow" f
      where f."postId" = ${it.postId} and f."userId" in (${people})
    union all select f."followerId", 'person', f."followedId", f.level from "PersonFollow" f
      where f."followedId" in (${among([it.actorId, it.personId])}) and f."followerId" in (${people})
    union all select f."userId", 'topic', f."topicId", f.level from "TopicFollow" f
      where f."topicId" in (${among(it.topics.flatMap(({ ids }) => ids))}) and f."userId" in (${people})
    union all select f."userId", 'space', f."spaceId", f.level from "SpaceFollow" f
      where f."spaceId" = ${it.spaceId} and f."userId" in (${people})
    union all select m."userId", 'group', m."groupId", '' from "GroupMember" m
      where m."groupId" in (${among(it.mentions.groups)}) and m."userId" in (${people})
    union all select c."userId", 'choice', c.kind, c.channel from "NoticeChoice" c
      where c.kind in ('mention', ${it.kind}) and c."userId" in (${people})`
}

function standingOf(userId: string, found: Found[]): Standing {
  const of = (what: Found['what']) => found.filter((one) => one.what === what)
  const levels = (what: Found['what']) => new Map(of(what).map(({ id, value }) => [id, value as Level]))
  const chosen = new Map(of('choice').map(({ id, value }) => [id, value as Channel]))
  return {
    userId,
    post: (of('post')[0]?.value as Level | undefined) ?? null,
    people: levels('person'),
    topics: levels('topic'),
    space: (of('space')[0]?.value as Level | undefined) ?? null,
    groups: of('group').map(({ id }) => id),
    channelOf: (kind) => chosen.get(kind) ?? NOTICE_KINDS[kind].channel,
  }
}
