import { type WaitingDelivery, waitingDeliveries } from '~/platform/outbox-waiting.server'

/** What still has to follow from what happened: given up on, and waiting. */
export function deliveriesPage(): { parked: WaitingDelivery[]; waiting: WaitingDelivery[] } {
  return waitingDeliveries()
}
