import { fullHour } from '~/features/anonymity/hand.server'
import { isPseudonym } from '~/features/anonymity/pseudonym-handle'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import type { Alerts } from './alerts'
import { savedSearchMatched } from './saved-search-events'

export interface Follower {
  searchId: string
  userId: string
  alerts: Alerts
}

/** Keeps that a saved search found the post for these people, and tells those who want to know at once. */
export async function keepMatches(postId: string, followers: Follower[]): Promise<void> {
  await transaction(async (tx) => {
    const post = { where: { id: postId }, select: { author: { select: { handle: true } } } } as const
    const found = await tx.post.findUnique(post)
    // To the second it would tell when something was written without a name.
    const at = found && isPseudonym(found.author.handle) ? fullHour() : now()
    for (const { searchId, userId, alerts } of followers) {
      const match = { searchId, userId, postId }
      // Another process, or a deletion, may have been quicker.
      const follow = { searchId_userId: { searchId, userId } }
      if ((await tx.searchMatch.count({ where: match })) > 0) continue
      if (!(await tx.searchFollow.findUnique({ where: follow }))) continue
      const told = (await tx.searchMatch.count({ where: { userId, postId, alertedAt: { not: null } } })) > 0
      const alertNow = alerts === 'now' && !told
      await tx.searchMatch.create({ data: { ...match, at, alertedAt: told || alertNow ? at : null } })
      if (alertNow) await record(tx, savedSearchMatched({ ...match, alerts, round: postId }))
    }
  })
}
