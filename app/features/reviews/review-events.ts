import { eventType } from '~/platform/event-type'
import type { ReviewState } from './review-states'

/** Somebody looked at a lesson and says how it stands. */
export const lessonReviewed = eventType<{ postId: string; actorId: string; reviewId: string }>(
  'lesson.reviewed',
)
/** It stands otherwise now, or somebody else keeps it. */
export const careChanged = eventType<{ postId: string; state: ReviewState; ownerId: string }>(
  'lesson.care-changed',
)
