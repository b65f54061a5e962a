import { NotFound } from '~/platform/errors'
import { tryDeliveryAgain } from '~/platform/outbox-waiting.server'
import { mayAdminister } from './account-rules'
import type { Viewer } from './viewer'

/**
 * Tries a delivery again that was given up on; nothing happens for any other.
 * @throws NotFound for who does not run the site
 */
export async function retryDelivery(viewer: Viewer, id: string): Promise<void> {
  if (!mayAdminister(viewer)) throw new NotFound()
  await tryDeliveryAgain(id)
}
