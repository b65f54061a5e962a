import { z } from 'zod'
import { markdown, revision, submissionKey } from '~/platform/form-fields'
import { COMMENT_MAX } from './comment-rules'

const body = markdown({ required: 'Write your comment first.', max: COMMENT_MAX })

/** A new comment. */
export const addCommentForm = z.strictObject({ body, submissionKey })
export type AddCommentWanted = z.output<typeof addCommentForm> & {
  /** What it is about: a post itself, or one of its answers. */
  on: { postId: string } | { answerId: string }
}

/** A comment as it should be from now on, and the revision the writer started from. */
export const reviseCommentForm = z.strictObject({ body, revision })
export type ReviseCommentWanted = z.output<typeof reviseCommentForm>
