import { z } from 'zod'
import { line } from '~/platform/form-fields'
import { SECRET_MAX, SECRET_MIN } from './redaction-words'

const WHICH = `Paste the secret exactly as it stands in the text, ${SECRET_MIN} characters or more.`

/** The exact words to take out, why, and in the second step the yes to it. */
export const redactionForm = z.strictObject({
  secret: z
    .string({ error: WHICH })
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().min(SECRET_MIN, WHICH).max(SECRET_MAX, WHICH)),
  why: line({ max: 300, required: 'Say why, without the secret itself: other moderators read it.' }),
  confirmed: z
    .literal('1', { error: 'Reload the page and try again.' })
    .optional()
    .transform((yes) => yes !== undefined),
})
export type RedactionWanted = z.output<typeof redactionForm>
