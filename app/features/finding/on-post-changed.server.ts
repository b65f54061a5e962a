import type { Consumer } from '~/platform/outbox.server'
import { documentsOf } from './documents.server'
import { finder } from './finder.server'
import { indexedEvents, postsTouchedBy } from './indexed-events.server'

const BATCH = 200

/**
 * Makes search say what the database says now. It reads the present, not the event, so it may run late, twice, or
 * out of order.
 */
export const searchIndexing: Consumer = {
  name: 'search',
  listensTo: indexedEvents,
  async handle(events) {
    const touched = postsTouchedBy(events)
    for (let start = 0; start < touched.length; start += BATCH) {
      const batch = touched.slice(start, start + BATCH)
      const documents = documentsOf(batch)
      const present = new Set(documents.map(({ id }) => id))
      await finder().apply({ upsert: documents, remove: batch.filter((id) => !present.has(id)) })
    }
  },
}
