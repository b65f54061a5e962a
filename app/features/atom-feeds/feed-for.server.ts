import type { Viewer } from '~/features/accounts/viewer'
import { loadViewer } from '~/features/accounts/viewer.server'
import { feed } from '~/features/feed/feed.server'
import type { PostRow } from '~/features/feed/post-row'
import { searchPage } from '~/features/finding/search-page.server'
import { KIND_NAMES, postPath } from '~/features/posts/post-kinds'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { NotFound } from '~/platform/errors'
import { row, sql } from '~/platform/sql.server'
import { type AtomFeed, atomOf } from './atom'
import { feedHash } from './own-feeds.server'

const HOUR = 3_600_000

interface Found {
  id: string
  userId: string
  topicId: string | null
  personId: string | null
  query: string | null
  title: string
  path: string
  createdAt: number
  readAt: number | null
}

/**
 * The newest posts of a feed as its owner may read them at this moment, as Atom, and when the newest of them was written.
 * @throws NotFound for a token that is none (any more), and once its owner is no longer here.
 */
export async function feedFor(token: string): Promise<{ atom: string; changedAt: Date }> {
  const found = row<Found>(sql`
    select f.id, f."userId", f."topicId", f."personId", s.query, f."createdAt", f."readAt",
      coalesce('#' || t.slug, u.name, s.name) title,
      coalesce('/topics/' || t.slug, '/people/' || u.handle, '/searches/' || s.id) path
    from "Feed" f left join "Topic" t on t.id = f."topicId" left join "User" u on u.id = f."personId"
    left join "SavedSearch" s on s.id = f."searchId" where f."tokenHash" = ${feedHash(token)}`)
  const viewer = found && loadViewer(found.userId)
  if (!found || !viewer) throw new NotFound()
  const posts = await postsOf(viewer, found)
  await noteReading(found)
  const changedAt = Math.max(found.createdAt, ...posts.map(({ createdAt }) => createdAt))
  return { atom: atomOf(drawn(found, posts, changedAt)), changedAt: new Date(changedAt) }
}

async function postsOf(viewer: Viewer, { topicId, personId, query }: Found): Promise<PostRow[]> {
  if (topicId) return feed(viewer, { of: 'topic', topicId }).posts
  if (personId) return feed(viewer, { of: 'author', authorId: personId }).posts
  const params = new URLSearchParams(query ?? '')
  params.set('sort', 'newest')
  return (await searchPage(viewer, params)).posts
}

function drawn({ id, title, path }: Found, posts: PostRow[], changedAt: number): AtomFeed {
  const { appUrl } = env()
  const siteName = row<{ name: string }>(sql`select name from "Site"`)?.name ?? 'Hindsight'
  return {
    id: `${appUrl}/feeds/${id}`,
    title: `${title} · ${siteName}`,
    url: appUrl + path,
    changedAt,
    entries: posts.map((post) => ({
      // The title may change, and the address with it; this does not.
      id: `${appUrl}/posts/${post.id}`,
      title: post.title,
      url: appUrl + postPath(post),
      author: post.name,
      at: post.createdAt,
      category: KIND_NAMES[post.kind].one,
      summary: post.excerpt,
    })),
  }
}

/** So that its owner sees which addresses are still read; a program may come every minute. */
async function noteReading({ id, readAt }: Found): Promise<void> {
  const hour = new Date(Math.floor(now().getTime() / HOUR) * HOUR)
  if (readAt !== null && readAt >= hour.getTime()) return
  await transaction((tx) => tx.feed.updateMany({ where: { id }, data: { readAt: hour } }))
}
