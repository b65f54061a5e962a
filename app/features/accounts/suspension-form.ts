import { z } from 'zod'
import { line } from '~/platform/form-fields'

const why = (required: string) => line({ max: 300, required })

/** A suspension until a day, which is the first on which they can come in again; or its end before its time. */
export const suspensionForm = z.discriminatedUnion(
  'intent',
  [
    z.strictObject({
      intent: z.literal('suspend'),
      until: z.iso
        .date('Choose the day from which they can sign in again.')
        .transform((day) => new Date(`${day}T00:00:00Z`)),
      reason: why('Say why, kindly: they read this sentence when they try to sign in.'),
    }),
    z.strictObject({ intent: z.literal('end'), why: why('Say why it ends before its time.') }),
  ],
  { error: 'Reload the page and try again.' },
)
