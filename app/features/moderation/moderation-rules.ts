import type { Viewer } from '~/features/accounts/viewer'
import { type Author, isOwn } from '~/features/anonymity/own-work'
import { keepsOrderFor } from '~/features/posts/post-rules'

/** Keeps order in a space that they read. */
export function keepsOrderIn(
  viewer: Pick<Viewer, 'spaceIds' | 'moderatedSpaceIds'>,
  spaceId: string,
): boolean {
  return viewer.spaceIds.includes(spaceId) && viewer.moderatedSpaceIds.includes(spaceId)
}

type Person = Author & Pick<Viewer, 'moderatedSpaceIds'>
interface Written {
  authorId: string
  spaceId: string
}

/** Anybody who reads it; one's own words can be changed or deleted instead. */
export function canFlag(viewer: Author, text: { authorId: string }): boolean {
  return !isOwn(viewer, text.authorId)
}
export const FLAG_REFUSED = 'You wrote this yourself. Edit or delete it instead.'

/**
 * Whoever keeps order in its space and did not write it: nobody judges their own words, and nobody learns who flagged
 * them.
 */
export function canJudge(viewer: Person, text: Written): boolean {
  return keepsOrderFor(viewer, text) && !isOwn(viewer, text.authorId)
}
export const JUDGE_REFUSED =
  'This is for a moderator of its space who did not write it. Flag it, and one looks at it.'

/** Whoever keeps order in its space, their own posts included. */
export const canArrange: (viewer: Person, post: Written) => boolean = keepsOrderFor
export const ARRANGE_REFUSED = 'Only a moderator of its space can do this.'

/** Whether there is anything for the viewer on the page about keeping order with it. */
export function seesOrder(viewer: Person, text: Written & { isPost: boolean }): boolean {
  return canJudge(viewer, text) || (text.isPost && canArrange(viewer, text))
}

/** What is deleted is seen by whoever keeps order there; what is hidden also by who wrote it. */
export function seesAside(viewer: Person, text: Written, aside: { kind: string }): boolean {
  return keepsOrderFor(viewer, text) || (aside.kind === 'hidden' && isOwn(viewer, text.authorId))
}

/** What is out of sight is changed by nobody, but what was hidden by who wrote it. */
export function canMend(viewer: Author, text: { authorId: string }, aside: { kind: string }): boolean {
  return aside.kind === 'hidden' && isOwn(viewer, text.authorId)
}

/** Who wrote what is hidden can ask to have it shown again. */
export function canAsk(viewer: Author, text: { authorId: string }): boolean {
  return isOwn(viewer, text.authorId)
}
export const ASK_REFUSED = 'Only who wrote it can ask for it to be shown again.'
