import type { Consumer } from '~/platform/outbox.server'
import { documentsOf } from './documents.server'
import { finder } from './finder.server'
import { indexedEvents } from './indexed-events.server'

/**
 * Makes search say what the database says now. It reads the present, not the event, so it may run late, twice, or
 * out of order.
 */
export const searchIndexing: Consumer = {
  name: 'search',
  listensTo: indexedEvents,
  async handle(events) {
    const ids = [...new Set(events.flatMap(({ payload }) => postIdsOf(payload)))]
    for (let start = 0; start < ids.length; start += 200) {
      const batch = ids.slice(start, start + 200)
      const documents = documentsOf(batch)
      const present = new Set(documents.map(({ id }) => id))
      await finder().apply({ upsert: documents, remove: batch.filter((id) => !present.has(id)) })
    }
  },
}

function postIdsOf(payload: unknown): string[] {
  const { postId, postIds } = payload as { postId?: string; postIds?: string[] }
  return postIds ?? (postId ? [postId] : [])
}
