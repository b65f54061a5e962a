import { z } from 'zod'
import { line } from '~/platform/form-fields'
import { REASON_MAX } from './reveal-limits'

/** To look up who wrote under a name, or what becomes of that wish. */
export const revealForm = z.discriminatedUnion(
  'intent',
  [
    z.strictObject({
      intent: z.literal('ask'),
      reason: line({
        min: 20,
        max: REASON_MAX,
        required: `Write in 20 to ${REASON_MAX} characters why this must be known: whoever it is reads it.`,
      }),
    }),
    z.strictObject({ intent: z.enum(['agree', 'decline', 'withdraw']) }),
  ],
  { error: 'Reload the page and try again.' },
)
export type RevealWanted = z.output<typeof revealForm>
