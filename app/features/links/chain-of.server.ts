import type { Viewer } from '~/features/accounts/viewer'
import { type PostColumns, postColumns, postJoins } from '~/features/feed/post-columns.server'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { join, rows, type Sql, sql } from '~/platform/sql.server'
import { type ChainLink, type ChainPost, type ChainStep, chainFrom } from './chain'

/** How many links away from a post its chain ends, either way. */
const DEPTH = 3
/** How many other posts it shows: the nearest ones. */
const SHOWN = 12
/** How many steps are taken at most, so that a post with a thousand links costs no more. */
const STEPS = 120

export interface Chain {
  /** Empty for a post that is linked to nothing that the viewer may read. */
  steps: ChainStep[]
  /** Whether there are more posts than are shown. */
  more: boolean
  /** The newest post that replaces this one. */
  replacedBy: { id: string; slug: string; title: string } | null
}

/**
 * What led to a post and what came of it, as far as the viewer may read it. The walk goes through no post that they may
 * not read, so nothing tells that there is one. Two queries, one for a post without links.
 */
export function chainOf(viewer: Viewer, postId: string): Chain {
  const met = rows<PostColumns>(sql`
    with recursive
      earlier(id, depth) as (${walk(viewer, postId, 'earlier')}),
      later(id, depth) as (${walk(viewer, postId, 'later')}),
      met as (select id, min(depth) depth from (select * from earlier union all select * from later) group by id)
    select ${postColumns} from met join "Post" p on p.id = met.id ${postJoins}
    order by met.depth, exists (select 1 from "PostLink" l
      where l."fromId" = p.id and l."toId" = ${postId} and l.type = 'supersedes') desc, p."createdAt" desc, p.id
    limit ${SHOWN + 2}`)
  if (met.length < 2) return { steps: [], more: false, replacedBy: null }
  const posts = met.slice(0, SHOWN + 1).map(chainPost)
  const ids = join(posts.map(({ id }) => id))
  const links = rows<ChainLink>(sql`
    select l."fromId", l."toId", l.type from "PostLink" l where l."fromId" in (${ids}) and l."toId" in (${ids})`)
  const replaces = ({ type, toId }: ChainLink) => type === 'supersedes' && toId === postId
  const newer = posts.find(({ id }) => links.some((link) => replaces(link) && link.fromId === id))
  return {
    steps: chainFrom(posts, links, postId),
    more: met.length > SHOWN + 1,
    replacedBy: newer ? { id: newer.id, slug: newer.slug, title: newer.title } : null,
  }
}

/** From the post link by link, nearest first; every link stands with what came later and leads to what came before. */
function walk(viewer: Viewer, postId: string, direction: 'earlier' | 'later'): Sql {
  const [near, far] =
    direction === 'earlier' ? [sql`l."fromId"`, sql`l."toId"`] : [sql`l."toId"`, sql`l."fromId"`]
  const here = direction === 'earlier' ? sql`earlier` : sql`later`
  return sql`select ${postId}, 0
    union select ${far}, ${here}.depth + 1 from ${here} join "PostLink" l on ${near} = ${here}.id
      join "Post" p on p.id = ${far}
    where ${here}.depth < ${DEPTH} and ${visibleToSql(viewer)} order by 2, 1 limit ${STEPS}`
}

function chainPost(found: PostColumns): ChainPost {
  const { id, slug, title, kind, createdAt, answerCount, outcome, status, verdict, decision } = found
  const { review, reviewedAt } = found
  return {
    ...{ id, slug, title, kind, createdAt, answerCount, outcome, status, verdict, decision },
    ...{ review, reviewedAt },
    accepted: found.accepted === 1,
    contested: found.contested === 1,
    duplicate: found.duplicate === 1,
  }
}
