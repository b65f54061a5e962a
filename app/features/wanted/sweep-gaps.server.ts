import { keptSince } from '~/features/search-log/weeks'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'

/** Forgets who asked, was told or wrote after 90 days, and then the gaps that nothing speaks of any more. */
export async function sweepGaps(): Promise<void> {
  const old = { lt: keptSince(now()) }
  await transaction(async (tx) => {
    await tx.gapAsk.deleteMany({ where: { at: old } })
    await tx.gapNews.deleteMany({ where: { at: old } })
    await tx.gapFill.deleteMany({ where: { at: old } })
    await tx.gap.deleteMany({ where: { asks: { none: {} }, fills: { none: {} }, news: { none: {} } } })
  })
}
