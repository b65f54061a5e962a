import { eventType } from '~/platform/event-type'

interface AboutText {
  postId: string
  /** The answer that is meant, or that the comment is on. */
  answerId: string | null
  /** Set where a comment is meant. */
  commentId: string | null
  actorId: string
}

/** It is out of sight for everybody but its author and moderators. */
export const textHidden = eventType<AboutText>('moderation.text-hidden')
export const textShown = eventType<AboutText>('moderation.text-shown')
