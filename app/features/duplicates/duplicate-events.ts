import { eventType } from '~/platform/event-type'

interface AboutDuplicate {
  /** The duplicate. */
  postId: string
  originalId: string
  actorId: string
}

export const closedAsDuplicate = eventType<AboutDuplicate>('post.closed-as-duplicate')
export const duplicateReopened = eventType<AboutDuplicate>('post.duplicate-reopened')
/** Its answers, comments and followers went under the original, too. */
export const questionsMerged = eventType<AboutDuplicate>('post.merged')
