import { eventType } from '~/platform/event-type'

export const topicFollowChanged = eventType<{ topicId: string; actorId: string; following: boolean }>(
  'topic.follow-changed',
)
