import { z } from 'zod'
import { anonymousField } from '~/features/anonymity/anonymous-field'
import { draftMark } from '~/features/drafts/draft-form'
import { markdown, optionalLine, revision, submissionKey, whyEdited } from '~/platform/form-fields'
import { ANSWER_MAX } from './answer-rules'

const body = markdown({ required: 'Write your answer first.', max: ANSWER_MAX })

/** A new answer. */
export const postAnswerForm = z.strictObject({
  body,
  submissionKey,
  ...draftMark,
  anonymous: anonymousField,
  // A box that is not ticked is not sent: the hidden field before it says that there was one. Without either, what
  // the writer chose for all answers counts.
  follow: z
    .union([z.enum(['0', '1']), z.tuple([z.literal('0'), z.literal('1')])], {
      error: 'Tick the box to follow the question, or leave it.',
    })
    .optional()
    .transform((ticked) => (ticked === undefined ? undefined : ticked !== '0')),
})
export type PostAnswerWanted = Omit<z.output<typeof postAnswerForm>, 'follow'> & {
  postId: string
  follow?: boolean
}

/** An answer as it should be from now on, and the revision the writer started from. */
export const reviseAnswerForm = z.strictObject({ body, revision, whyEdited })
type Revised = z.output<typeof reviseAnswerForm>
export type ReviseAnswerWanted = Omit<Revised, 'whyEdited'> & Partial<Revised>

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
