import { z } from 'zod'
import { ASKED_MAX } from './personal-text'

/** What a link to a result says about where it stood. A link made by hand changes nobody's figures but its maker's. */
export const openingForm = z.strictObject({
  search: z.string().regex(/^[\w-]{22}$/),
  position: z.coerce.number().int().min(1).max(1000),
  at: z.coerce.number().int().nonnegative(),
  text: z.string().max(ASKED_MAX).optional().default(''),
})

export type OpeningFields = z.infer<typeof openingForm>
