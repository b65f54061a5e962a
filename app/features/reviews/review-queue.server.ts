import type { Viewer } from '~/features/accounts/viewer'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { rows, sql } from '~/platform/sql.server'
import { causesOf } from './review-page.server'
import type { Cause, ReviewState } from './review-states'

/** A queue that is longer than this is not read to its end. */
const SHOWN = 10

interface Waiting {
  id: string
  slug: string
  title: string
  summary: string
  state: ReviewState
  /** How often it was used. */
  uses: number
  total: number
}

export interface QueueItem extends Omit<Waiting, 'total'> {
  causes: Cause[]
}

/**
 * The lessons that the viewer keeps and that wait for a review: the most used first, because that is where a mistake
 * costs most; the overdue ones before the due among equals. Two queries.
 */
export function reviewQueue(viewer: Viewer): { items: QueueItem[]; hidden: number } {
  const found = rows<Waiting>(sql`
    select p.id, p.slug, p.title, l.summary, c.state, count(*) over () total,
      (select count(*) from "PostUse" x where x."postId" = p.id) uses
    from "LessonCare" c join "Post" p on p.id = c."postId" join "Lesson" l on l."postId" = p.id
    where c."ownerId" = ${viewer.id} and c.state in ('due', 'overdue') and ${visibleToSql(viewer)}
    order by uses desc, c.state desc, p.id limit ${SHOWN}`)
  const causes = causesOf(found.map(({ id }) => id))
  return {
    items: found.map(({ total: _, ...item }) => ({
      ...item,
      causes: causes.filter(({ postId }) => postId === item.id).map(({ cause }) => cause),
    })),
    hidden: (found[0]?.total ?? 0) - found.length,
  }
}
