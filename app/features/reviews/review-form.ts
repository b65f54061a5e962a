import { z } from 'zod'
import { choice, optionalLine } from '~/platform/form-fields'
import { REVIEW_NOTE_MAX } from './review-states'

/** What somebody found who looked at a lesson again. */
export const reviewForm = z.strictObject({
  verdict: choice(['holds', 'obsolete'], 'Choose whether it still holds.'),
  note: optionalLine(REVIEW_NOTE_MAX),
})
export type ReviewWanted = z.output<typeof reviewForm>
