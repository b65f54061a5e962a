import { eventType } from '~/platform/event-type'
import type { Alerts } from './alerts'

/**
 * A saved search found something new for one of its followers, and it is time to tell them: never what they wrote
 * themselves, nor a post that another saved search told them of. Whoever tells them has to look at the posts again.
 */
export const savedSearchMatched = eventType<{
  userId: string
  searchId: string
  postIds: string[]
  alerts: Exclude<Alerts, 'never'>
}>('saved-search.matched')
