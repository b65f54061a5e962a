import { z } from 'zod'

const AGAIN = 'Reload the page and try again.'

export const sessionsForm = z.discriminatedUnion(
  'intent',
  [
    z.strictObject({ intent: z.literal('end'), session: z.string(AGAIN).regex(/^[0-9a-f]{64}$/, AGAIN) }),
    z.strictObject({ intent: z.literal('everywhere') }),
  ],
  { error: AGAIN },
)
