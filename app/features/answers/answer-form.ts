import { z } from 'zod'
import { markdown, optionalLine, revision, submissionKey } from '~/platform/form-fields'
import { ANSWER_MAX } from './answer-rules'

const body = markdown({ required: 'Write your answer first.', max: ANSWER_MAX })

/** A new answer. */
export const postAnswerForm = z.strictObject({ body, submissionKey })
export type PostAnswerWanted = z.output<typeof postAnswerForm> & { postId: string }

/** An answer as it should be from now on, and the revision the writer started from. */
export const reviseAnswerForm = z.strictObject({ body, revision })
export type ReviseAnswerWanted = z.output<typeof reviseAnswerForm>

/** The answer that should be the accepted one from now on; empty for none. */
export const acceptAnswerForm = z.strictObject({
  accepted: z
    .string({ error: 'Choose an answer of this question.' })
    .max(40, 'Choose an answer of this question.')
    .transform((id) => id || null),
})

/** Whether an answer or a comment should be hidden from now on, and why. */
export const deletionForm = z.strictObject({
  deleted: z
    .enum(['1', '0'], { error: 'Choose whether to delete or to restore it.' })
    .transform((value) => value === '1'),
  reason: optionalLine(200),
})
