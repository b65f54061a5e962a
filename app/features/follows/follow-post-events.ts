import { eventType } from '~/platform/event-type'

/** `following` is false when they stopped. */
export const postFollowed = eventType<{ postId: string; actorId: string; following: boolean }>(
  'post.followed',
)
