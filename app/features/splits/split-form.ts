import { z } from 'zod'
import { TITLE_MAX } from '~/features/posts/post-limits'
import { choice, line, revision } from '~/platform/form-fields'
import { SPLIT_KINDS } from './split-rules'

/** What an answer becomes, how that is called, and why. */
export const splitForm = z.strictObject({
  kind: choice(SPLIT_KINDS, 'Choose what it becomes: a question or a lesson.'),
  title: line({ min: 5, max: TITLE_MAX, required: `Give it a title of 5 to ${TITLE_MAX} characters.` }),
  why: line({ max: 300, required: 'Say why, in a sentence: it is kept with what was done.' }),
  revision,
})
export type SplitWanted = z.output<typeof splitForm>
