import type { FoundName } from '#search/index'
import { join, rows, sql } from '~/platform/sql.server'
import { currentTitle } from './current-title'
import type { PersonLink, TopicLink } from './search-view'

/** Topics that search named, as links, without those that are not approved any more. One query, or none for none. */
export function topicLinks(found: FoundName[]): TopicLink[] {
  if (found.length === 0) return []
  const topics = rows<{ id: string; slug: string; name: string }>(sql`
    select t.id, t.slug, t.name from "Topic" t join "TopicApproval" a on a."topicId" = t.id
    where t.id in (${join(found.map(({ id }) => id))})`)
  return found.flatMap(({ id, name, alias }) => {
    const topic = topics.find((it) => it.id === id)
    if (!topic) return []
    return { slug: topic.slug, name: currentTitle(topic.name, name), alias: otherName(alias, topic.slug) }
  })
}

/** People whom search named, as links, without those who left. One query, or none for none. */
export function personLinks(found: FoundName[]): PersonLink[] {
  if (found.length === 0) return []
  const people = rows<Omit<PersonLink, 'name' | 'does'> & { name: string; title: string; team: string }>(sql`
    select u.id, u.handle, u.name, u.avatar, u.title, u.team from "User" u
    where u.id in (${join(found.map(({ id }) => id))})
      and not exists (select 1 from "Deactivation" d where d."userId" = u.id)`)
  return found.flatMap(({ id, name }) => {
    const person = people.find((it) => it.id === id)
    if (!person) return []
    const { title, team, ...link } = person
    return {
      ...link,
      name: currentTitle(person.name, name),
      does: [title, team].filter(Boolean).join(', '),
    }
  })
}

/** The other word that it was found by; its short name is written like its name, so that says nothing. */
function otherName(alias: FoundName['alias'], slug: string): string | null {
  const word = alias?.map(({ text }) => text).join('') ?? ''
  return word === '' || word === slug ? null : word
}
