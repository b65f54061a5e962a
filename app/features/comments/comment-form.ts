import { z } from 'zod'
import { anonymousField } from '~/features/anonymity/anonymous-field'
import { markdown, revision, submissionKey, whyEdited } from '~/platform/form-fields'
import { COMMENT_MAX } from './comment-rules'

const body = markdown({ required: 'Write your comment first.', max: COMMENT_MAX })

/** A new comment. */
export const addCommentForm = z.strictObject({ body, submissionKey, anonymous: anonymousField })
export type AddCommentWanted = z.output<typeof addCommentForm> & {
  /** What it is about: a post itself, or one of its answers. */
  on: { postId: string } | { answerId: string }
}

/** A comment as it should be from now on, and the revision the writer started from. */
export const reviseCommentForm = z.strictObject({ body, revision, whyEdited })
type Revised = z.output<typeof reviseCommentForm>
export type ReviseCommentWanted = Omit<Revised, 'whyEdited'> & Partial<Revised>
