import type { Viewer } from '~/features/accounts/viewer'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { NotFound } from '~/platform/errors'
import { row, sql } from '~/platform/sql.server'

/**
 * The canonical text of a locked plan, whose SHA-256 is the hash on its page. One query.
 * @throws NotFound when the viewer may not read the experiment or its plan was never locked.
 */
export function lockedPlanText(viewer: Viewer, postId: string): string {
  const found = row<{ canonical: string }>(sql`
    select k.canonical from "ExperimentPlan" k join "Post" p on p.id = k."postId"
    where p.id = ${postId} and ${visibleToSql(viewer)}`)
  if (!found) throw new NotFound()
  return found.canonical
}
