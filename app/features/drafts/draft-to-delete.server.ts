import type { Viewer } from '~/features/accounts/viewer'
import { NotFound } from '~/platform/errors'
import { row, sql } from '~/platform/sql.server'
import type { DraftLine } from './draft-view'

/**
 * What the page asks about before a draft goes.
 * @throws NotFound when the viewer has no such draft.
 */
export function draftToDelete(viewer: Viewer, id: string): DraftLine {
  const found = row<DraftLine>(
    sql`select id, kind, title, "savedAt" from "Draft" where "userId" = ${viewer.id} and id = ${id}`,
  )
  if (!found) throw new NotFound()
  return found
}
