import { postsFindable } from '~/features/finding/index-events'
import type { Consumer } from '~/platform/outbox.server'
import { matchSearches } from './match-searches.server'

/** Finds out whose saved searches find what was just written. Nobody hears of a post twice, however often it runs. */
export const savedSearchMatching: Consumer = {
  name: 'saved searches',
  listensTo: [postsFindable],
  async handle(events) {
    await matchSearches([
      ...new Set(events.flatMap(({ payload }) => (payload as { postIds: string[] }).postIds)),
    ])
  },
}
