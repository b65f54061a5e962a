import type { NameDocument } from '#search/index'
import { isPerson } from '~/features/anonymity/real-people.server'
import { empty, join, rows, type Sql, sql } from '~/platform/sql.server'

/** Everybody and everything that can be found by name: who has access, and approved topics. Two queries. */
export function allNames(): NameDocument[] {
  return [...people(empty), ...topics(empty)]
}

/** These people and topics, without those that are not to be found. Two queries. */
export function namesOf({
  personIds,
  topicIds,
}: {
  personIds: string[]
  topicIds: string[]
}): NameDocument[] {
  return [
    ...(personIds.length > 0 ? people(sql`and u.id in (${join(personIds)})`) : []),
    ...(topicIds.length > 0 ? topics(sql`and t.id in (${join(topicIds)})`) : []),
  ]
}

function people(only: Sql): NameDocument[] {
  return rows<{ id: string; name: string; handle: string }>(sql`
    select u.id, u.name, u.handle from "User" u
    where ${isPerson} and not exists (select 1 from "Deactivation" d where d."userId" = u.id) ${only}`).map(
    ({ id, name, handle }) => ({ type: 'person', id, name, otherWords: [handle], spaceId: null }),
  )
}

function topics(only: Sql): NameDocument[] {
  const found = rows<{ id: string; name: string; slug: string; synonym: string | null }>(sql`
    select t.id, t.name, t.slug, s.slug synonym from "Topic" t
    join "TopicApproval" a on a."topicId" = t.id
    left join "TopicSynonym" s on s."topicId" = t.id
    where 1 = 1 ${only} order by t.id, s.slug`)
  const names = new Map<string, NameDocument>()
  for (const { id, name, slug, synonym } of found) {
    const known = names.get(id) ?? { type: 'topic', id, name, otherWords: [slug], spaceId: null }
    if (synonym !== null) known.otherWords.push(synonym)
    names.set(id, known)
  }
  return [...names.values()]
}
