import type { Viewer } from '~/features/accounts/viewer'
import { empty, join, rows, type Sql, sql } from '~/platform/sql.server'
import { containing } from '~/platform/text-match.server'
import { postCounter } from './topic-counts.server'
import { canApproveTopics } from './topic-rules'

const PAGE = 40
const MAX_PROPOSALS = 50

interface Found {
  id: string
  slug: string
  name: string
  description: string
  parentId: string | null
  parentName: string | null
}

export interface TopicLine extends Found {
  /** How many topics it stands below on this page. */
  depth: number
  posts: number
  followers: number
  following: boolean
}

export interface Proposal {
  slug: string
  name: string
  description: string
  createdAt: number
  proposer: string | null
}

export interface TopicDirectory {
  topics: TopicLine[]
  /** The short name after which the next page begins. */
  next: string | null
  proposals: Proposal[]
}

/**
 * The topics by name, each above its own, a page of topmost topics at a time; with `q` the ones that hold these
 * words, without their order. Counts are of posts that the viewer may read. The number of queries is always the same.
 */
export function topicDirectory(
  viewer: Viewer,
  { q, after }: { q: string; after: string | null },
): TopicDirectory {
  const wanted = q ? matching(q) : sql`t."parentId" is null`
  const start = after
    ? sql`and (lower(t.name), t.slug) > (select lower(name), slug from "Topic" where slug = ${after})`
    : empty
  const found = topicsWhere(sql`${wanted} ${start}`, PAGE + 1)
  const page = found.slice(0, PAGE)
  const lines = q ? page.map((topic) => ({ ...topic, depth: 0 })) : withChildren(page)
  return {
    topics: withCounts(viewer, lines),
    next: found.length > PAGE ? (page.at(-1)?.slug ?? null) : null,
    proposals: proposals(viewer),
  }
}

function topicsWhere(condition: Sql, limit: number): Found[] {
  return rows<Found>(
    sql`select t.id, t.slug, t.name, t.description, t."parentId", parent.name "parentName" from "Topic" t
        left join "Topic" parent on parent.id = t."parentId"
        where exists (select 1 from "TopicApproval" a where a."topicId" = t.id) and ${condition}
        order by lower(t.name), t.slug limit ${limit}`,
  )
}

function matching(q: string): Sql {
  const words = q.replace(/^#/, '')
  const synonym = sql`exists (select 1 from "TopicSynonym" s where s."topicId" = t.id and ${containing(sql`s.slug`, words)})`
  const columns = [sql`t.name`, sql`t.slug`, sql`t.description`].map((column) => containing(column, words))
  return sql`(${join([...columns, synonym], ' or ')})`
}

/** The topmost topics with everything below them, in the order they are drawn. */
function withChildren(top: Found[]): (Found & { depth: number })[] {
  const below = topicsWhere(
    sql`(${isBelow(top)} or t."parentId" in (select t.id from "Topic" t where ${isBelow(top)}))`,
    1000,
  )
  const draw = (topic: Found, depth: number): (Found & { depth: number })[] => [
    { ...topic, depth },
    ...below.filter(({ parentId }) => parentId === topic.id).flatMap((child) => draw(child, depth + 1)),
  ]
  return top.flatMap((topic) => draw(topic, 0))
}

function isBelow(topics: Found[]): Sql {
  return topics.length > 0 ? sql`t."parentId" in (${join(topics.map(({ id }) => id))})` : sql`t.id is null`
}

function withCounts(viewer: Viewer, lines: (Found & { depth: number })[]): TopicLine[] {
  const ids = lines.length > 0 ? join(lines.map(({ id }) => id)) : sql`null`
  const follows = rows<{ id: string; count: number; mine: number }>(
    sql`select "topicId" id, sum(case when level <> 'muted' then 1 else 0 end) count, sum(case when "userId" = ${viewer.id} then 1 else 0 end) mine
        from "TopicFollow" where "topicId" in (${ids}) group by "topicId"`,
  )
  const postsIn = postCounter(viewer)
  const followsOf = new Map(follows.map((follow) => [follow.id, follow]))
  return lines.map((line) => ({
    ...line,
    posts: postsIn(line.id),
    followers: followsOf.get(line.id)?.count ?? 0,
    following: Boolean(followsOf.get(line.id)?.mine),
  }))
}

/** The oldest proposals first: all of them for whoever decides, one's own for everybody else. */
function proposals(viewer: Viewer): Proposal[] {
  const whose = canApproveTopics(viewer) ? empty : sql`and t."proposedById" = ${viewer.id}`
  return rows<Proposal>(
    sql`select t.slug, t.name, t.description, t."createdAt", u.name proposer from "Topic" t
        left join "User" u on u.id = t."proposedById"
        where not exists (select 1 from "TopicApproval" a where a."topicId" = t.id) ${whose}
        order by t."createdAt", t.id limit ${MAX_PROPOSALS}`,
  )
}
