import { z } from 'zod'

const words = z
  .string({ error: 'Write text here, or leave it empty.' })
  .optional()
  .default('')
  .transform((text) => text.replace(/\s+/gu, ' ').trim())

/** Not strict: the whole form of an experiment comes along, of which these two are looked at. */
export const triedForm = z.object({ hypothesis: words, primaryMetric: words })
