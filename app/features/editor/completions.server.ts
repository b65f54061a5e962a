import { picturePath } from '~/features/accounts/picture-path'
import type { Viewer } from '~/features/accounts/viewer'
import { isPerson } from '~/features/anonymity/real-people.server'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { EMOJI } from '~/platform/markdown/emoji.server'
import { empty, row, rows, type Sql, sql } from '~/platform/sql.server'
import type { CompletionWanted } from './completion-form'
import type { Completion } from './completion-view'
import { bestFits } from './match-words'

const MOST = 8

/**
 * What a beginning may become. In a private space that the viewer reads, only its members are offered: whoever cannot
 * read it is not told of a mention there. One to three queries, which read the names whole, because SQL compares no
 * letters with accents; none for emoji.
 */
export function completions(viewer: Viewer, { sign, words, ...where }: CompletionWanted): Completion[] {
  if (sign === ':') return emoji(words)
  return sign === '#' ? topics(words) : people(words, membersOnly(viewer, where))
}

interface Named {
  handle: string
  name: string
}

/** People and groups share their handles, so they are one list. */
function people(words: string, only: Sql): Completion[] {
  const persons = rows<Named & { id: string; title: string; avatar: string | null }>(sql`
    select u.id, u.handle, u.name, u.title, u.avatar from "User" u
    where ${isPerson} and not exists (select 1 from "Deactivation" d where d."userId" = u.id) ${only}
    order by u.handle`).map(({ id, avatar, title, ...named }) => ({
    ...named,
    note: title,
    face: { seed: id, src: picturePath(avatar) },
  }))
  const groups = rows<Named>(sql`select handle, name from "PersonGroup" order by handle`).map((named) => ({
    ...named,
    note: 'Group',
    face: undefined,
  }))
  return bestFits(words, [...persons, ...groups], ({ handle, name }) => [handle, name], MOST).map(
    ({ handle, name, note, face }) => ({
      text: `@${handle}`,
      name,
      note: note ? `@${handle} · ${note}` : `@${handle}`,
      ...(face && { face }),
    }),
  )
}

function topics(words: string): Completion[] {
  const found = rows<{ slug: string; name: string; synonyms: string | null }>(sql`
    select t.slug, t.name, (select group_concat(s.slug, ' ') from "TopicSynonym" s where s."topicId" = t.id) synonyms
    from "Topic" t join "TopicApproval" a on a."topicId" = t.id order by t.slug`)
  return bestFits(words, found, ({ slug, name, synonyms }) => [slug, name, synonyms ?? ''], MOST).map(
    ({ slug, name }) => ({ text: `#${slug}`, name, note: `#${slug}` }),
  )
}

/** By the name that one began to type, where a sign has several. */
function emoji(words: string): Completion[] {
  const begun = words.toLowerCase()
  const called = (names: string[]) => names.find((name) => name.startsWith(begun)) ?? names[0] ?? ''
  return bestFits(words, EMOJI, ({ names, tags }) => [called(names), ...names, ...tags], MOST).map(
    ({ sign, names }) => ({ text: sign, name: sign, note: `:${called(names)}:` }),
  )
}

function membersOnly(viewer: Viewer, { space, beside }: Pick<CompletionWanted, 'space' | 'beside'>): Sql {
  const id = space ?? (beside && spaceOf(viewer, beside))
  if (!id || !viewer.spaceIds.includes(id)) return empty
  const isPrivate = row(sql`select 1 from "Space" where id = ${id} and visibility = 'private'`)
  if (!isPrivate) return empty
  return sql`and exists (select 1 from "SpaceMember" m where m."spaceId" = ${id} and m."userId" = u.id)`
}

/** The space of a post, an answer or a comment that the viewer may read. */
function spaceOf(viewer: Viewer, id: string): string | undefined {
  return row<{ spaceId: string }>(sql`
    select p."spaceId" from "Post" p where ${visibleToSql(viewer)} and p.id = coalesce(
      (select a."postId" from "Answer" a where a.id = ${id}),
      (select c."postId" from "Comment" c where c.id = ${id}),
      (select s."postId" from "Suggestion" s where s.id = ${id}),
      ${id})`)?.spaceId
}
