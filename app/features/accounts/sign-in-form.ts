import { z } from 'zod'
import { line } from '~/platform/form-fields'

/** Any text passes as an address here: what is wrong with it is told by the same answer as everything else. */
export const signInForm = z.strictObject({
  email: line({ max: 254, required: 'Write your e-mail address.' }).transform((value) => value.toLowerCase()),
  password: z
    .string({ error: 'Write your password.' })
    .min(1, 'Write your password.')
    .max(200, 'This is too long.'),
  to: z.string({ error: 'Reload the page and try again.' }).optional(),
})
