import { z } from 'zod'
import { optionalMarkdown } from '~/platform/form-fields'

/** A text as it is published: the same characters are dropped, and it may be as long. */
export const previewForm = z.strictObject({
  name: z.string({ error: 'Reload the page.' }).regex(/^[a-zA-Z]{1,30}$/, 'Reload the page.'),
  source: optionalMarkdown(),
})
