import { z } from 'zod'

/** The deletion of one's own account, asked for or taken back. */
export const deletionForm = z.discriminatedUnion(
  'intent',
  [
    z.strictObject({
      intent: z.literal('ask'),
      password: z
        .string({ error: 'Type your password.' })
        .min(1, 'Type your password.')
        .max(200, 'Use at most 200 characters.'),
    }),
    z.strictObject({ intent: z.literal('stop') }),
  ],
  { error: 'Reload the page and try again.' },
)
