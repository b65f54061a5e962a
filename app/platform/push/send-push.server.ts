import { once } from 'node:events'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import webPush from 'web-push'
import { env } from '../env.server'
import { publicLookup } from './public-address.server'
import { pushEndpoint } from './push-endpoint.server'
import { vapidKeys } from './vapid-keys.server'

/** What a browser gave us to reach it. */
export interface PushSubscription {
  endpoint: string
  /** Its public key and its secret, in base64url (RFC 8291). */
  p256dh: string
  auth: string
}

interface PushOptions {
  /** What waits under the same topic is replaced; at most 32 characters of base64url (RFC 8030, 5.4). */
  topic: string
  /** How long the service keeps it for a device that is off. In seconds. */
  ttl: number
  /** Breaks off what is under way; the service may have the message then. */
  signal: AbortSignal
}

const PATIENCE_MS = 10_000

/** The browser has withdrawn, or nothing may be sent there: the subscription is of no use any more. */
export class PushGone extends Error {
  override name = 'PushGone'
}

/** The push service will not take this message, however often it is asked. */
export class PushRefused extends Error {
  override name = 'PushRefused'
}

/**
 * Encrypts a message for one browser and hands it to its push service; returns when that has taken it. Redirects are not
 * followed, and names are resolved here, so that nobody makes us ask inside our own network.
 * @throws PushGone, PushRefused; another error when the service cannot be reached in ten seconds, says "later", or is broken off.
 */
export async function sendPush(
  { endpoint, p256dh, auth }: PushSubscription,
  message: string,
  { topic, ttl, signal }: PushOptions,
): Promise<void> {
  const place = pushEndpoint(endpoint)
  if (!place) throw new PushGone('Nothing may be sent to this address.')
  const { method, headers, body } = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    message,
    { TTL: ttl, topic, urgency: 'normal', vapidDetails: { subject: subject(), ...vapidKeys() } },
  )
  const request = place.url.protocol === 'https:' ? requestHttps : requestHttp
  const asked = request(place.url, {
    ...{ method, headers, signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]) },
    ...(!place.trusted && { lookup: publicLookup }),
  })
  asked.end(body)
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  // Its status is all that interests us; a body could go on for ever.
  answer.destroy()
  const status = answer.statusCode ?? 0
  if (status >= 200 && status < 300) return
  const said = `The push service answered with ${status}.`
  if (status === 404 || status === 410) throw new PushGone(said)
  if (status === 429 || status >= 500) throw new Error(said)
  throw new PushRefused(said)
}

/** Whom a push service may turn to: it wants an https or a mail address (RFC 8292, 2.1). */
function subject(): string {
  const { appUrl, mailFrom } = env()
  return appUrl.startsWith('https://') ? appUrl : `mailto:${/[^\s<>]+@[^\s<>]+/.exec(mailFrom)?.[0]}`
}
