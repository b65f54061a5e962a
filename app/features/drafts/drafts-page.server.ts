import type { Viewer } from '~/features/accounts/viewer'
import { cursorOf, placeOf } from '~/features/feed/cursor'
import { empty, rows, sql } from '~/platform/sql.server'
import type { DraftLine } from './draft-view'

const PAGE = 20

export interface DraftsPage {
  drafts: DraftLine[]
  /** Where the next page begins. */
  next: string | null
  isFirst: boolean
}

/**
 * What the viewer is writing, what they saved last first. One query, which reads no text.
 * @throws NotFound for a cursor that was not made here.
 */
export function draftsPage(viewer: Viewer, after: string | null): DraftsPage {
  const found = rows<DraftLine>(sql`
    select id, kind, title, "savedAt" from "Draft"
    where "userId" = ${viewer.id} ${after ? before(after) : empty}
    order by "savedAt" desc, id desc limit ${PAGE + 1}`)
  const drafts = found.slice(0, PAGE)
  const last = drafts.at(-1)
  const next = found.length > PAGE && last ? cursorOf({ createdAt: last.savedAt, id: last.id }) : null
  return { drafts, next, isFirst: after === null }
}

function before(cursor: string) {
  const { createdAt, id } = placeOf(cursor)
  return sql`and ("savedAt", id) < (${createdAt}, ${id})`
}
