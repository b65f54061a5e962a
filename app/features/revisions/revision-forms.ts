import { z } from 'zod'
import { line, revision, whyEdited } from '~/platform/form-fields'
import { NOTE_MAX } from './suggestion-words'

/** The older version that should come back, and the revision that the person saw as the newest. */
export const restoreForm = z.strictObject({ version: revision, revision, whyEdited })
export type RestoreWanted = z.output<typeof restoreForm>

/** What becomes of a suggestion. `revision` is that of the post as whoever takes it saw it. */
export const decisionForm = z.discriminatedUnion(
  'intent',
  [
    z.strictObject({ intent: z.literal('take'), revision }),
    z.strictObject({
      intent: z.literal('decline'),
      note: line({ max: NOTE_MAX, required: 'Say in a sentence why not: somebody took the time.' }),
    }),
    z.strictObject({ intent: z.literal('withdraw') }),
  ],
  { error: 'Choose what becomes of it.' },
)
export type DecisionWanted = z.output<typeof decisionForm>
