import { eventType } from '~/platform/event-type'

export const spaceFollowChanged = eventType<{ spaceId: string; actorId: string; following: boolean }>(
  'space.follow-changed',
)
