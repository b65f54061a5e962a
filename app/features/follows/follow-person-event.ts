import { eventType } from '~/platform/event-type'

export const personFollowChanged = eventType<{ personId: string; actorId: string; following: boolean }>(
  'person.follow-changed',
)
