import { personTold } from '~/features/notifications/notice-events'

/**
 * What somebody searched for in vain can be found now: told to that person alone, once for each post. It says nothing
 * of the words; those are with the gap, which is forgotten after 90 days, while an event stays.
 */
export function gapFilled({ userId, postId }: { userId: string; postId: string }) {
  const fact = `gap-filled:${postId}`
  const page = `/posts/${postId}`
  return personTold({ kind: 'gap-filled', to: [userId], actorId: null, fact, thread: fact, page, postId })
}
