import { z } from 'zod'
import { line, optionalLine } from '~/platform/form-fields'
import { CHANGE_MAX, WHY_MAX } from './round-rules'

const post = line({ max: 300, required: 'Paste the address of the failure that you mean.' })

/** The space whose round should begin. */
export const openForm = z.strictObject({
  space: line({ max: 60, required: 'Choose the space whose round you open.' }),
})

export const roundForm = z.discriminatedUnion(
  'intent',
  [
    z.strictObject({
      intent: z.literal('nominate'),
      post,
      why: line({ max: WHY_MAX, required: 'Say in a sentence why it deserves thanks.' }),
    }),
    z.strictObject({
      intent: z.literal('change'),
      text: line({ max: CHANGE_MAX, required: 'Say in a sentence what is done otherwise now.' }),
      post: optionalLine(300),
    }),
  ],
  { error: 'Reload the page and try again.' },
)
export type RoundWanted = z.output<typeof roundForm>
