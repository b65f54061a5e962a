import type { Viewer } from '~/features/accounts/viewer'
import { row, sql } from '~/platform/sql.server'
import type { Draft } from './draft-view'
import { viewOf } from './view-of.server'

/**
 * What the viewer wrote of an answer to a question and has not posted: a certain draft, or else the one that they saved
 * last. One query.
 */
export function answerDraft(viewer: Viewer, postId: string, id: string | null = null): Draft | null {
  const certain = id === null ? sql`1` : sql`id = ${id}`
  const found = row<Omit<Parameters<typeof viewOf>[0], 'savedAt'> & { savedAt: number }>(sql`
    select id, kind, "values", revision, writer, "savedAt" from "Draft"
    where "userId" = ${viewer.id} and kind = 'answer' and ${certain}
      and instr("values", ${`"postId":${JSON.stringify(postId)}`}) > 0
    order by "savedAt" desc, id desc limit 1`)
  return found && viewOf({ ...found, savedAt: new Date(found.savedAt) })
}
