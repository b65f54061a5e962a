import type { Viewer } from '~/features/accounts/viewer'
import { row, sql } from '~/platform/sql.server'

/** The mentor whose card somebody came from, or null for nobody or oneself. */
export function mentorToAsk(viewer: Viewer, handle: string): { handle: string; name: string } | null {
  if (!handle) return null
  return row(
    sql`select u.handle, u.name from "Mentor" m join "User" u on u.id = m."userId"
        where u.handle = ${handle.toLowerCase()} and u.id <> ${viewer.id}
          and not exists (select 1 from "Deactivation" d where d."userId" = u.id)`,
  )
}
