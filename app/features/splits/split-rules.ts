import type { Viewer } from '~/features/accounts/viewer'
import { keepsOrderFor } from '~/features/posts/post-rules'

/** What an answer can become. */
export const SPLIT_KINDS = ['question', 'lesson'] as const

/** Whoever keeps order in the space. */
export function canSplit(viewer: Pick<Viewer, 'moderatedSpaceIds'>, post: { spaceId: string }): boolean {
  return keepsOrderFor(viewer, post)
}
export const SPLIT_REFUSED = 'Only a moderator of the space can make an answer a post of its own. Ask one.'
export const ACCEPTED_STAYS =
  'It is the accepted answer, so it stays where it solves something. Write a lesson that leads to it instead.'
