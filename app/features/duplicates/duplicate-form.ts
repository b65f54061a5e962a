import { z } from 'zod'
import { line } from '~/platform/form-fields'

/** A question to close, by the address of its original, or one to open again. */
export const duplicateForm = z.discriminatedUnion(
  'change',
  [
    z.strictObject({
      change: z.literal('close'),
      to: line({ max: 500, required: 'Paste the address of the question where this was asked before.' }),
    }),
    z.strictObject({ change: z.literal('reopen') }),
  ],
  { error: 'Reload the page and try again.' },
)
