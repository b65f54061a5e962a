import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { row, sql } from '~/platform/sql.server'
import { tendBadges } from './tend-badges.server'

/** Whether the viewer wants badges; everybody does who has not said otherwise. One query. */
export function wantsBadges(viewer: Viewer): boolean {
  const declined = row(
    sql`select 1 from "Recognition" where "userId" = ${viewer.id} and "declinedAt" is not null`,
  )
  return declined === null
}

/** The viewer wants badges from now on, and gets what they earned; or none, and nothing of them is kept. */
export async function chooseBadges(viewer: Viewer, wanted: boolean): Promise<void> {
  const userId = viewer.id
  const declinedAt = wanted ? null : now()
  await transaction(async (tx) => {
    await tx.recognition.upsert({
      where: { userId },
      create: { userId, declinedAt, lookedAt: now() },
      update: { declinedAt },
    })
    await tendBadges(tx, userId)
  })
}
