import { z } from 'zod'
import { choice, line } from '~/platform/form-fields'
import { CONTEST_ANSWER_MAX } from './contest-rules'

/** What the owner answers those for whom a lesson did not hold. */
export const contestForm = z.strictObject({
  kind: choice(['boundary', 'revision'], 'Choose whether it has a boundary or you changed it.'),
  text: line({
    max: CONTEST_ANSWER_MAX,
    required: 'Say where it holds, such as “holds below 10,000 rows”, or what you changed.',
  }),
})
export type ContestWanted = z.output<typeof contestForm>
