import { eventType } from '~/platform/event-type'

interface AboutComment {
  postId: string
  /** The answer it is on; null when it is on the post itself. */
  answerId: string | null
  commentId: string
  actorId: string
}

export const commentAdded = eventType<AboutComment>('comment.added')
export const commentRevised = eventType<AboutComment>('comment.revised')
export const commentDeleted = eventType<AboutComment>('comment.deleted')
export const commentRestored = eventType<AboutComment>('comment.restored')
