import { z } from 'zod'
import { line, optionalLine } from '~/platform/form-fields'
import { OBJECTIVE_MAX, SENTENCE_MAX } from './endorsement-limits'

/** What a leader says in favour of a post; or whose word is taken away. */
export const endorsementForm = z.discriminatedUnion(
  'intent',
  [
    z.strictObject({
      intent: z.literal('endorse'),
      sentence: line({ max: SENTENCE_MAX, required: 'Say in one sentence why others should read this.' }),
      objective: optionalLine(OBJECTIVE_MAX),
    }),
    z.strictObject({
      intent: z.literal('withdraw'),
      by: line({ max: 40, required: 'Choose whose endorsement goes.' }),
    }),
  ],
  { error: 'Reload the page and try again.' },
)
