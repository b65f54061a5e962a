import { z } from 'zod'
import { optionalLine } from '~/platform/form-fields'

/** Whether a post should be hidden from now on, and why. */
export const deletionForm = z.strictObject({
  deleted: z
    .enum(['1', '0'], { error: 'Choose whether to delete or to restore it.' })
    .transform((value) => value === '1'),
  reason: optionalLine(300),
})
