import type { Viewer } from '~/features/accounts/viewer'
import type { PostView } from '~/features/posts/post-view'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { row, rows, sql } from '~/platform/sql.server'
import { canClose, canMerge } from './duplicate-rules'
import type { DuplicatesView, LinkedQuestion } from './duplicate-view'
import { leadingOn } from './leading-on.server'

const SHOWN = 20
const MOST_STEPS = 20

/**
 * Where a question leads that was closed as a duplicate, what was closed into it, and how often it answered somebody
 * before they asked. Two queries, a third one for a duplicate.
 */
export function duplicatesOf(viewer: Viewer, post: PostView): DuplicatesView {
  const answered = row<{ times: number }>(
    sql`select coalesce(sum(times), 0) times from "AnsweredCount" where "postId" = ${post.id}`,
  )
  return {
    closed: post.duplicate ? closureOf(viewer, post.id) : null,
    ledHere: post.kind === 'question' ? ledHere(viewer, post.id) : [],
    answered: answered?.times ?? 0,
    mayClose: !post.deleted && !post.merged && canClose(viewer, post),
    mayMerge: !post.deleted && !post.merged && canMerge(viewer, post),
  }
}

/** The end of the chain, as far as the viewer may read it; the original may have been moved or deleted since. */
export function closureOf(viewer: Viewer, postId: string): DuplicatesView['closed'] {
  const found = row<{ name: string; at: number; merged: number } & Partial<LinkedQuestion>>(sql`
    with recursive ${leadingOn(sql`select ${postId} id`)}
    select u.name, d.at, o.id, o.slug, o.title,
      exists (select 1 from "PostMerge" m where m."postId" = d."postId") merged from "DuplicateClosure" d
    join "User" u on u.id = d."byId"
    left join (
      select p.id, p.slug, p.title from leading l join "Post" p on p.id = l.id
      where l.step > 0 and ${visibleToSql(viewer)} order by l.step desc limit 1) o
    where d."postId" = ${postId}`)
  if (!found) return null
  const { name, at, id, slug, title } = found
  const original = id && slug && title ? { id, slug, title } : null
  return { name, at, original, merged: found.merged === 1 }
}

/** What was closed into it, and into that in turn. `cross` keeps the few in front: SQLite would go through all posts. */
function ledHere(viewer: Viewer, postId: string): DuplicatesView['ledHere'] {
  const found = rows<LinkedQuestion & { merged: number }>(sql`
    with recursive below(id, at, step) as (
      select d."postId", d.at, 1 from "DuplicateClosure" d where d."originalId" = ${postId}
      union all select d."postId", d.at, b.step + 1 from below b
        join "DuplicateClosure" d on d."originalId" = b.id where b.step < ${MOST_STEPS})
    select p.id, p.slug, p.title, exists (select 1 from "PostMerge" m where m."postId" = p.id) merged
    from below b cross join "Post" p on p.id = b.id
    where ${visibleToSql(viewer)} order by b.at desc, p.id limit ${SHOWN}`)
  return found.map(({ merged, ...question }) => ({ ...question, merged: merged === 1 }))
}
