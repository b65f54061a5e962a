import { ECDH } from 'node:crypto'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import { hashToken, newId } from '~/platform/id.server'
import { pushEndpoint } from '~/platform/push/push-endpoint.server'
import type { PushSubscription } from '~/platform/push/send-push.server'
import { vapidKeys } from '~/platform/push/vapid-keys.server'

/**
 * Shows notices on the device of this session from now on, until that ends.
 * @throws Invalid when nothing can be sent to what the browser named, or the session has just ended.
 */
export async function addPushDevice(sessionToken: string, subscription: PushSubscription): Promise<void> {
  if (!pushEndpoint(subscription.endpoint))
    throw new Invalid({ form: 'This site sends nothing to the push service of your browser.' })
  if (!isPoint(subscription.p256dh))
    throw new Invalid({ form: 'Your browser named a key that is none. Reload the page and try again.' })
  const sessionId = hashToken(sessionToken)
  const { endpoint, p256dh, auth } = subscription
  const siteKey = vapidKeys().publicKey
  await transaction(async (tx) => {
    if (!(await tx.session.findUnique({ where: { id: sessionId } })))
      throw new Invalid({ form: 'You are signed out on this device. Sign in and try again.' })
    // A browser has one address: who was signed in there before hears nothing on it any more.
    await tx.pushDevice.deleteMany({ where: { OR: [{ endpoint }, { sessionId }] } })
    const device = { id: newId(), sessionId, endpoint, p256dh, auth, siteKey, createdAt: now() }
    await tx.pushDevice.create({ data: device })
  })
}

/** Whether it is a point of the curve that messages are encrypted with. */
function isPoint(key: string): boolean {
  try {
    ECDH.convertKey(Buffer.from(key, 'base64url'), 'prime256v1')
    return true
  } catch {
    return false
  }
}
