import { noticesGiven } from '~/features/notifications/notice-events'
import type { Consumer } from '~/platform/outbox.server'
import { queueMails } from './queue-mails.server'

/** Queues what people were told of for mail; it may run twice. Sending is done by `startMailing`. */
export const mailQueueing: Consumer = {
  name: 'mail queueing',
  listensTo: [noticesGiven],
  async handle(events) {
    for (const { payload } of events) {
      // Events of an earlier version name no bundle.
      const given = payload as { fact: string; bundle?: string; after: string; upTo: string }
      await queueMails({ bundle: given.fact, ...given })
    }
  },
}
