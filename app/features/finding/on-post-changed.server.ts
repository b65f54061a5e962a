import { fullHour } from '~/features/anonymity/hand.server'
import { transaction } from '~/platform/db.server'
import { type Consumer, record } from '~/platform/outbox.server'
import { documentsOf } from './documents.server'
import { finder } from './finder.server'
import { postsFindable } from './index-events'
import { indexedEvents, postsTouchedBy, saysMore } from './indexed-events.server'

const BATCH = 200

/**
 * Makes search say what the database says now. It reads the present, not the event, so it may run late, twice, or
 * out of order.
 */
export const searchIndexing: Consumer = {
  name: 'search',
  listensTo: indexedEvents,
  async handle(events, stopping) {
    const touched = postsTouchedBy(events)
    const saying = new Set(postsTouchedBy(events.filter(saysMore)))
    for (let start = 0; start < touched.length; start += BATCH) {
      stopping.throwIfAborted()
      const batch = touched.slice(start, start + BATCH)
      const documents = documentsOf(batch)
      const present = new Set(documents.map(({ id }) => id))
      await finder().apply({ upsert: documents, remove: batch.filter((id) => !present.has(id)) })
      const postIds = batch.filter((id) => saying.has(id) && present.has(id))
      if (postIds.length > 0) await transaction((tx) => record(tx, postsFindable({ postIds }), fullHour()))
    }
  },
}
