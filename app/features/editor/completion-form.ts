import { z } from 'zod'
import { SIGNS } from './being-typed'

const id = z
  .string()
  .regex(/^[0-9a-z]{12}$/)
  .optional()

/** A beginning to complete, and where the text will stand: in a space, or beside a post, an answer or a comment. */
export const completionForm = z.strictObject({
  sign: z.enum(SIGNS),
  words: z.string().min(1).max(40),
  space: id,
  beside: id,
})
export type CompletionWanted = z.output<typeof completionForm>
