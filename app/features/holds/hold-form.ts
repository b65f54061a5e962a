import { z } from 'zod'
import { line } from '~/platform/form-fields'

/** What becomes of something that waits to be read. */
export const holdForm = z.discriminatedUnion(
  'intent',
  [
    z.strictObject({ intent: z.literal('release') }),
    z.strictObject({
      intent: z.literal('return'),
      note: line({ max: 600, required: 'Say kindly what should be different: they read it word for word.' }),
    }),
  ],
  { error: 'Reload the page and try again.' },
)
