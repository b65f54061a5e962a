import { eventType } from '~/platform/event-type'

export const roundOpened = eventType<{ roundId: string; spaceId: string; actorId: string }>('round.opened')
export const postNominated = eventType<{ roundId: string; postId: string; actorId: string }>(
  'round.nominated',
)
export const roundChanged = eventType<{ roundId: string; actorId: string }>('round.changed')
/** Its month is over. */
export const roundClosed = eventType<{ roundId: string }>('round.closed')
