import { z } from 'zod'

const again = 'Reload the page and try again.'
const refused = 'Your browser did not say how it can be reached. Reload the page and try again.'

/** What a browser names so that it can be reached: the address of its push service, and its two keys (RFC 8291). */
const add = z.strictObject({
  intent: z.literal('add'),
  endpoint: z.string(refused).max(1000, refused),
  // 65 and 16 bytes in base64url.
  p256dh: z.string(refused).regex(/^[\w-]{87}$/, refused),
  auth: z.string(refused).regex(/^[\w-]{22}$/, refused),
})

const remove = z.strictObject({
  intent: z.literal('remove'),
  device: z.string(again).regex(/^[0-9a-z]{12}$/, again),
})

/** A device is to show notices, or is to show none any more. */
export const pushForm = z.discriminatedUnion('intent', [add, remove], { error: again })
