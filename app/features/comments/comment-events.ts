import { eventType } from '~/platform/event-type'

interface AboutComment {
  postId: string
  /** The answer it is on; null when it is on the post itself. */
  answerId: string | null
  commentId: string
  actorId: string
}

export const commentAdded = eventType<AboutComment>('comment.added')
/** `revision` is the number of the text that was replaced. */
export const commentRevised = eventType<AboutComment & { revision: number }>('comment.revised')
export const commentDeleted = eventType<AboutComment>('comment.deleted')
export const commentRestored = eventType<AboutComment>('comment.restored')
