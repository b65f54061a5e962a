import { personTold } from '~/features/notifications/notice-events'
import type { Alerts } from './alerts'

interface Found {
  userId: string
  searchId: string
  postId: string
  alerts: Exclude<Alerts, 'never'>
  /** Names what is told at one time, so that one mail has all of it. */
  round: string
}

/**
 * A saved search found something new for one of its followers, and it is time to tell them: never what they wrote
 * themselves, nor a post that another saved search told them of.
 */
export function savedSearchMatched({ userId, searchId, postId, alerts, round }: Found) {
  return personTold({
    ...{ kind: 'saved-search', to: [userId], actorId: null, thread: `saved-search:${postId}`, mutable: true },
    ...{ page: `/posts/${postId}`, postId, bundle: `saved-search:${searchId}:${round}` },
    // `post:` is the fact of whoever follows its topic or its writer: what they were told since is no news. Who wants
    // to know at once must not wait because the other one comes in the digest.
    fact: alerts === 'now' ? `saved-search:${postId}` : `post:${postId}`,
  })
}
