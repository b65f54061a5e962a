import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { keptSince, weekOf } from './weeks'

/** Destroys the keys of weeks that are over, and forgets searches after 90 days. */
export async function sweepSearches(): Promise<void> {
  const time = now()
  await transaction(async (tx) => {
    // Overwritten first: SQLite leaves what it deletes in the file until the place is needed.
    const over = { week: { lt: weekOf(time) } }
    await tx.searchKey.updateMany({ where: over, data: { secret: '-'.repeat(43) } })
    await tx.searchKey.deleteMany({ where: over })
    await tx.searchNote.deleteMany({ where: { hour: { lt: keptSince(time) } } })
  })
}
