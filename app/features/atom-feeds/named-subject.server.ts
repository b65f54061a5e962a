import { isPerson } from '~/features/anonymity/real-people.server'
import { NotFound } from '~/platform/errors'
import { row, sql } from '~/platform/sql.server'
import type { FeedOf, Subject } from './feed-subject'

/** What a feed is of, with its id, its name for people, and its page. */
export interface NamedSubject {
  subject: Subject
  id: string
  title: string
  path: string
}

/**
 * Finds what a feed is wanted of. Topics, people and saved searches are open to everybody here; what they show is not.
 * @throws NotFound when there is no such thing.
 */
export function namedSubject({ subject, name }: FeedOf): NamedSubject {
  const found = {
    topic: () =>
      row<{ id: string; title: string }>(sql`select id, name title from "Topic" where slug = ${name}`),
    person: () =>
      row<{ id: string; title: string }>(
        sql`select u.id, u.name title from "User" u where u.handle = ${name} and ${isPerson}`,
      ),
    search: () =>
      row<{ id: string; title: string }>(sql`select id, name title from "SavedSearch" where id = ${name}`),
  }[subject]()
  if (!found) throw new NotFound()
  const folder = { topic: 'topics', person: 'people', search: 'searches' }[subject]
  return { ...found, subject, path: `/${folder}/${name}` }
}
