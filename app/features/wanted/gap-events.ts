import { eventType } from '~/platform/event-type'

/**
 * What somebody searched for in vain can be found now: told to that person alone, once for each post. It says nothing
 * of the words; those are with the gap, which is forgotten after 90 days, while an event stays.
 */
export const gapFilled = eventType<{ userId: string; gapId: string; postId: string }>('gap.filled')
