import type { Viewer } from '~/features/accounts/viewer'
import { row, sql } from '~/platform/sql.server'
import type { Level } from './follow-levels'

/** How closely the viewer follows a space; null for not at all. One query. */
export function spaceLevel(viewer: Viewer, spaceId: string): Level | null {
  const follow = row<{ level: Level }>(
    sql`select level from "SpaceFollow" where "userId" = ${viewer.id} and "spaceId" = ${spaceId}`,
  )
  return follow?.level ?? null
}
