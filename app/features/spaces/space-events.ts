import { eventType } from '~/platform/event-type'
import type { SeatRole } from './space-rules'

interface AboutSpace {
  spaceId: string
  actorId: string
}

export const spaceCreated = eventType<AboutSpace>('space.created')
/** Its name, address or visibility may be others now, for every post in it. */
export const spaceRevised = eventType<AboutSpace>('space.revised')
/** Somebody came, left (no role), or got another role. */
export const spaceMemberChanged = eventType<AboutSpace & { personId: string; role: SeatRole | null }>(
  'space.member-changed',
)
