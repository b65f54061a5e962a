import { topicSlug } from '~/features/topics/topic-slug'
import { join, rows, type Sql, sql } from '~/platform/sql.server'
import type { PersonLink, TopicLink } from './search-view'

const MAX_WORDS = 12

/**
 * Topics that what was typed is about: a word of their name or synonym begins like all of it, or one of its words is
 * their name. One query.
 */
export function topicsNamed(typed: string, limit: number): TopicLink[] {
  const text = plain(typed)
  if (text === '') return []
  const slugs = [topicSlug(text), ...text.split(' ').slice(0, MAX_WORDS).map(topicSlug)].filter(Boolean)
  const exact = slugs.length > 0 ? join([...new Set(slugs)]) : sql`null`
  const called = (slug: Sql) => sql`(${slug} in (${exact}) or ${wordBegins(slug, topicSlug(text), '-')})`
  return rows(sql`
    select t.slug, t.name from "Topic" t
    where exists (select 1 from "TopicApproval" a where a."topicId" = t.id)
      and (${called(sql`t.slug`)} or ${wordBegins(sql`t.name`, text, ' ')} or exists (
        select 1 from "TopicSynonym" s where s."topicId" = t.id and ${called(sql`s.slug`)}))
    order by t.slug in (${exact}) desc, length(t.name), t.slug limit ${limit}`)
}

/** People who work here, of whose name a word or whose handle begins like what was typed. One query. */
export function peopleNamed(typed: string, limit: number): PersonLink[] {
  const text = plain(typed.replace(/^@/, ''))
  if (text === '') return []
  const found = rows<Omit<PersonLink, 'does'> & { title: string; team: string }>(sql`
    select u.id, u.handle, u.name, u.avatar, u.title, u.team from "User" u
    where (${wordBegins(sql`u.name`, text, ' ')} or ${wordBegins(sql`u.handle`, text.replaceAll(' ', '-'), '-')})
      and not exists (select 1 from "Deactivation" d where d."userId" = u.id)
    order by lower(u.name), u.handle limit ${limit}`)
  return found.map(({ title, team, ...person }) => ({
    ...person,
    does: [title, team].filter(Boolean).join(', '),
  }))
}

function plain(typed: string): string {
  return typed
    .replace(/[\s"#]+/g, ' ')
    .trim()
    .slice(0, 80)
}

/** The column, or what follows a gap in it, begins with these words; `%` and `_` mean themselves. */
function wordBegins(column: Sql, words: string, gap: string): Sql {
  if (words === '') return sql`false`
  const pattern = `${words.replace(/[\\%_]/g, '\\$&')}%`
  const begins = (start: string) => sql`lower(${column}) like lower(${start}) escape '\\'`
  return sql`(${begins(pattern)} or ${begins(`%${gap}${pattern}`)})`
}
