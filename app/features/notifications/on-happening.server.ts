import type { Consumer } from '~/platform/outbox.server'
import { giveNotices } from './give-notices.server'
import { toldEvents } from './happening-of.server'
import { factWithdrawn } from './notice-events'
import { withdrawFact } from './withdraw-fact.server'

/** Puts what happens into the inboxes of those who have a reason to hear of it, one event after the other. */
export const noticeGiving: Consumer = {
  name: 'notices',
  listensTo: [...toldEvents, factWithdrawn],
  async handle(events) {
    for (const event of events) {
      if (event.type === factWithdrawn.type) await withdrawFact((event.payload as { fact: string }).fact)
      else await giveNotices(event)
    }
  },
}
