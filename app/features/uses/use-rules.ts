import type { Viewer } from '~/features/accounts/viewer'
import { type Author, isOwn } from '~/features/anonymity/own-work'
import { keepsOrderFor } from '~/features/posts/post-rules'

/** What can be used: a post, or an answer to one. */
export interface Usable {
  what: 'lesson' | 'answer' | 'experiment' | 'question'
  authorId: string
  /** Whether an experiment is. */
  concluded?: boolean
  /** Whether an answer is. */
  accepted?: boolean
}

/** Why nobody uses it yet, as a sentence, or null. */
export function unusable({ what, concluded, accepted }: Usable): string | null {
  if (what === 'question') return 'A question is not used, its accepted answer is.'
  if (what === 'experiment' && !concluded)
    return 'This experiment is not concluded, so there is nothing to use yet.'
  if (what === 'answer' && !accepted)
    return 'Only an accepted answer is used. Vote for this one if it helped you.'
  return null
}

/** Not by its author: what counts is whether it held for somebody else. */
export function canUse(viewer: Author, work: Usable): boolean {
  return !isOwn(viewer, work.authorId) && unusable(work) === null
}
export const OWN_USE_REFUSED = 'You wrote this, so the others say where it held.'

/** Only whoever said it. */
export function canReviseUse(viewer: Pick<Viewer, 'id'>, use: { userId: string }): boolean {
  return use.userId === viewer.id
}
export const REVISE_USE_REFUSED = 'Only whoever wrote this entry can change it.'

/** Whoever said it, and those who keep order in the space. */
export function canRemoveUse(
  viewer: Pick<Viewer, 'id' | 'moderatedSpaceIds'>,
  use: { userId: string },
  post: { spaceId: string },
): boolean {
  return canReviseUse(viewer, use) || keepsOrderFor(viewer, post)
}
export const REMOVE_USE_REFUSED = 'Only whoever wrote this entry or a moderator of the space can remove it.'
