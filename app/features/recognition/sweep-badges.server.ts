import { transaction } from '~/platform/db.server'
import { rows, sql } from '~/platform/sql.server'
import { tendBadges } from './tend-badges.server'

const BATCH = 50

/**
 * Looks at those whose badges nobody has looked at yet: everybody when the site learns of badges, and later whoever
 * joined. Returns how many; run again, it finds none.
 */
export async function sweepBadges(stopping?: AbortSignal): Promise<number> {
  for (let looked = 0; ; ) {
    const waiting = rows<{ id: string }>(sql`
      select u.id from "User" u where u.email is not null
        and not exists (select 1 from "Recognition" r where r."userId" = u.id)
        and not exists (select 1 from "Deactivation" d where d."userId" = u.id) limit ${BATCH}`)
    if (waiting.length === 0 || stopping?.aborted) return looked
    looked += waiting.length
    for (const { id } of waiting) await transaction((tx) => tendBadges(tx, id))
  }
}
