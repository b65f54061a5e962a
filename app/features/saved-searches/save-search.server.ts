import type { Viewer } from '~/features/accounts/viewer'
import { fullHour } from '~/features/anonymity/hand.server'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { firstName, savedQuery } from './saved-search-query'

const MOST = 100

/**
 * Saves a search; its owner follows it from now on. Saving the same search twice gives the first one.
 * @param address what stands behind `/search?`
 * @throws Invalid when it searches for nothing, or when there are too many already.
 */
export async function saveSearch(viewer: Viewer, address: string): Promise<{ id: string }> {
  const query = savedQuery(address)
  if (!query) throw new Invalid({ form: 'Type a word or pick a filter first, then save the search.' })
  return transaction(async (tx) => {
    const ownerId = viewer.id
    const known = await tx.savedSearch.findUnique({ where: { ownerId_query: { ownerId, query } } })
    if (known) return known
    if ((await tx.savedSearch.count({ where: { ownerId } })) >= MOST)
      throw new Invalid({ form: `You have ${MOST} saved searches. Delete one that you no longer need.` })
    const time = now()
    const follow = { userId: ownerId, alerts: 'daily', at: time, lookedAt: fullHour(time), alertedAt: time }
    const search = { id: newId(), ownerId, name: firstName(query), query, createdAt: time }
    return tx.savedSearch.create({ data: { ...search, follows: { create: follow } } })
  })
}
