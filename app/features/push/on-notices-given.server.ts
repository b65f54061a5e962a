import { noticesGiven } from '~/features/notifications/notice-events'
import type { Consumer } from '~/platform/outbox.server'
import { queuePushes } from './queue-pushes.server'

/** Queues what people were told of for their devices; it may run twice. Sending is done by `startPushing`. */
export const pushQueueing: Consumer = {
  name: 'push queueing',
  listensTo: [noticesGiven],
  async handle(events) {
    for (const { payload } of events) {
      // Events of an earlier version name no bundle.
      const given = payload as { fact: string; bundle?: string; after: string; upTo: string }
      await queuePushes({ bundle: given.fact, ...given })
    }
  },
}
