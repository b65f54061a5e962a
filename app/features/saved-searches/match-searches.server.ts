import { isPseudonym } from '~/features/anonymity/pseudonym-handle'
import { findsPost } from '~/features/finding/finds-post.server'
import { heldWords, stemsOf } from '~/features/finding/held-words.server'
import { postWords, queryWords } from '~/features/finding/query-words.server'
import { now } from '~/platform/clock.server'
import { join, rows, sql } from '~/platform/sql.server'
import { type Follower, keepMatches } from './keep-matches.server'

/** What was last changed before that is no news: an import, or something restored after a long time. */
const NEWS_MS = 7 * 86_400_000
const HOUR_MS = 3_600_000
const AT_A_TIME = 200

interface NewPost {
  id: string
  createdAt: number
  /** Who follows a search since then or before has not seen it as it is. */
  newUntil: number
  authorId: string
  spaceId: string
  slug: string
  name: string
}

/**
 * Tells the saved searches of these posts. A search matches when all its words stand in the post and search, asked for
 * this one post, agrees with everything else that was typed and picked. Most searches are sorted out by their words.
 */
export async function matchSearches(postIds: string[]): Promise<void> {
  const queries = rows<{ query: string }>(sql`select distinct query from "SavedSearch"`).map(({ query }) => ({
    query,
    words: queryWords(new URLSearchParams(query).get('q') ?? ''),
  }))
  if (queries.length === 0) return
  const words = postWords(postIds)
  for (const post of newPosts(postIds)) {
    const stems = stemsOf(words.get(post.id) ?? [])
    const space = { id: post.spaceId, slug: post.slug, name: post.name }
    const matching: string[] = []
    for (const { query, words } of queries) {
      if (heldWords(stems, stemsOf(words)) < stemsOf(words).size) continue
      if (await findsPost(query, { ...post, space })) matching.push(query)
    }
    await tellFollowers(post, matching)
  }
}

type Stored = Omit<NewPost, 'newUntil'> & {
  handle: string
  editedAt: number | null
  answeredAt: number | null
}

function newPosts(postIds: string[]): NewPost[] {
  if (postIds.length === 0) return []
  const found = rows<Stored>(sql`
    select p.id, p."createdAt", p."editedAt", p."authorId", u.handle, p."spaceId", s.slug, s.name,
      (select max(a."createdAt") from "Answer" a where a."postId" = p.id) "answeredAt"
    from "Post" p join "Space" s on s.id = p."spaceId" join "User" u on u.id = p."authorId"
    where p.id in (${join(postIds)}) and not exists (select 1 from "Deletion" d where d."postId" = p.id)`)
  return found
    .map(({ handle, editedAt, answeredAt, ...post }) => {
      const changedAt = Math.max(post.createdAt, editedAt ?? 0, answeredAt ?? 0)
      // What has no name has the full hour, and may be younger than a search that was saved in it.
      return { ...post, newUntil: isPseudonym(handle) ? changedAt + HOUR_MS : changedAt }
    })
    .filter(({ newUntil }) => newUntil >= now().getTime() - NEWS_MS)
}

/** Everybody who follows one of the searches, may read the post, did not write it, and has not heard of it. */
async function tellFollowers(post: NewPost, queries: string[]): Promise<void> {
  if (queries.length === 0) return
  for (;;) {
    const followers = rows<Follower>(sql`
      select f."searchId", f."userId", f.alerts from "SearchFollow" f join "SavedSearch" s on s.id = f."searchId"
      where s.query in (${join(queries)}) and f."userId" <> ${post.authorId} and f.at <= ${post.newUntil}
        and not exists (select 1 from "Deactivation" d where d."userId" = f."userId")
        and exists (select 1 from "Space" sp where sp.id = ${post.spaceId} and (sp.visibility = 'open' or exists
          (select 1 from "SpaceMember" m where m."spaceId" = sp.id and m."userId" = f."userId")))
        and not exists (select 1 from "SearchMatch" m
          where m."searchId" = f."searchId" and m."userId" = f."userId" and m."postId" = ${post.id})
      order by f."userId", f."searchId" limit ${AT_A_TIME}`)
    if (followers.length === 0) return
    await keepMatches(post.id, followers)
  }
}
