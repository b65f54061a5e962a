import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { row, sql } from '~/platform/sql.server'
import { shownGaps } from './counted-asks.server'
import { mayReleaseClaim } from './gap-rules'

/**
 * Says "I will write it", or takes it back. Asking for what is already so changes nothing.
 * @throws NotFound for a gap that the board does not show.
 * @throws Forbidden when somebody else has said so.
 */
export async function claimGap(viewer: Viewer, gapId: string, claimed: boolean): Promise<void> {
  if (!row(sql`select 1 from (${shownGaps()}) where "gapId" = ${gapId}`)) throw new NotFound()
  await transaction(async (tx) => {
    const claim = await tx.gapClaim.findUnique({ where: { gapId } })
    if (!claim) {
      if (claimed) await tx.gapClaim.create({ data: { gapId, userId: viewer.id, at: now() } })
      return
    }
    if (claimed && claim.userId === viewer.id) return
    if (claimed) throw new Forbidden('Somebody else was faster and writes it. Answer what else is wanted.')
    if (!mayReleaseClaim(viewer, claim)) throw new Forbidden('Only whoever said so can take it back.')
    await tx.gapClaim.delete({ where: { gapId } })
  })
}
