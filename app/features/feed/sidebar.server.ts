import type { Viewer } from '~/features/accounts/viewer'
import { KINDS, type Kind } from '~/features/posts/post-kinds'
import { onCommit } from '~/platform/db.server'
import { rows, sql } from '~/platform/sql.server'

const MAX_FOLLOWED = 8
const KEEP_MS = 30_000
const KEEP_AFTER_COMMIT_MS = 1000

export interface SidebarData {
  counts: Record<Kind, number>
  topics: { slug: string; name: string }[]
  people: { id: string; handle: string; name: string; avatar: string | null }[]
}

/** What stands beside every page: how much there is for this viewer, and what they follow. At most three queries. */
export function sidebar(viewer: Viewer): SidebarData {
  return { counts: visibleCounts(viewer), topics: followedTopics(viewer), people: followedPeople(viewer) }
}

function followedTopics(viewer: Viewer): SidebarData['topics'] {
  return rows(
    sql`select t.slug, t.name from "TopicFollow" f join "Topic" t on t.id = f."topicId"
        where f."userId" = ${viewer.id} and f.level <> 'muted' order by f.at desc, t.slug limit ${MAX_FOLLOWED}`,
  )
}

function followedPeople(viewer: Viewer): SidebarData['people'] {
  return rows(
    sql`select u.id, u.handle, u.name, u.avatar from "PersonFollow" f join "User" u on u.id = f."followedId"
        where f."followerId" = ${viewer.id} and f.level <> 'muted' order by f.at desc, u.handle limit ${MAX_FOLLOWED}`,
  )
}

function visibleCounts(viewer: Viewer): Record<Kind, number> {
  const mine = new Set(viewer.spaceIds)
  const sum = (kind: Kind) =>
    counts()
      .filter((count) => count.kind === kind && mine.has(count.spaceId))
      .reduce((total, { posts }) => total + posts, 0)
  return Object.fromEntries(KINDS.map((kind) => [kind, sum(kind)])) as Record<Kind, number>
}

interface Count {
  spaceId: string
  kind: string
  posts: number
}

// Counting reads every post, so all viewers share one count for each space. It is a little old at times: another
// process's posts show within half a minute, this one's within a second.
let counted: { at: number; counts: Count[] } | null = null
let changed = false
onCommit(() => {
  changed = true
})

function counts(): Count[] {
  const age = counted ? performance.now() - counted.at : Number.POSITIVE_INFINITY
  if (!counted || age > KEEP_MS || (changed && age > KEEP_AFTER_COMMIT_MS)) {
    changed = false
    counted = { at: performance.now(), counts: countPosts() }
  }
  return counted.counts
}

/** All posts, and the deleted ones as negative numbers: that is quicker than asking of each whether it is deleted. */
function countPosts(): Count[] {
  return rows(
    sql`select p."spaceId", p.kind, count(*) posts from "Post" p group by p."spaceId", p.kind
        union all
        select p."spaceId", p.kind, -count(*) from "Deletion" d join "Post" p on p.id = d."postId"
        group by p."spaceId", p.kind`,
  )
}

/** Counts afresh next time. */
export function forgetCounts(): void {
  counted = null
}
