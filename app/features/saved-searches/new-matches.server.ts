import { fullHour } from '~/features/anonymity/hand.server'
import type { Tx } from '~/platform/db.server'
import { sql } from '~/platform/sql.server'

/**
 * That a match `m` is new for whoever follows by `f`. Each match is marked for itself: times cannot say it, since what
 * was found of those who gave no name has the full hour and may be younger than a look in that hour.
 */
export const isNew = sql`m."seenAt" is null and m.at >= f."lookedAt"`

/** These are new no more. To the hour, for beside it an unmarked match would tell when it came. */
export async function markSeen(tx: Tx, userId: string, searchId: string, postIds: string[]): Promise<void> {
  const matches = { searchId, userId, postId: { in: postIds }, seenAt: null }
  await tx.searchMatch.updateMany({ where: matches, data: { seenAt: fullHour() } })
}
