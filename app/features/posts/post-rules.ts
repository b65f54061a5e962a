import type { Viewer } from '~/features/accounts/viewer'
import { type Author, isOwn } from '~/features/anonymity/own-work'

type Person = Author & Pick<Viewer, 'moderatedSpaceIds'>
interface Placed {
  spaceId: string
}
interface Written extends Placed {
  authorId: string
}

/** Somebody who keeps order in the post's space. */
export function keepsOrderFor(viewer: Pick<Viewer, 'moderatedSpaceIds'>, post: Placed): boolean {
  return viewer.moderatedSpaceIds.includes(post.spaceId)
}

/** Its author, and whoever keeps order in the space. */
export function canRevise(viewer: Person, post: Written): boolean {
  return isOwn(viewer, post.authorId) || keepsOrderFor(viewer, post)
}
export const REVISE_REFUSED =
  'Only its author or a moderator of the space can edit this. Suggest the edit from its page instead.'

/** The same people who may edit it. */
export function canDelete(viewer: Person, post: Written): boolean {
  return canRevise(viewer, post)
}
export const DELETE_REFUSED = 'Only its author or a moderator of the space can delete this.'

/** Whoever keeps order; the author alone cannot undo what a moderator may have decided. */
export function canRestore(viewer: Person, post: Placed): boolean {
  return keepsOrderFor(viewer, post)
}
export const RESTORE_REFUSED = 'Only a moderator of this space can restore what was deleted.'

/**
 * Its author moves it between spaces they read; somebody who keeps order in its space, to others where they do so too.
 */
export function canMove(viewer: Person & Pick<Viewer, 'spaceIds'>, post: Written, to: string): boolean {
  if (to === post.spaceId) return false
  if (isOwn(viewer, post.authorId)) return viewer.spaceIds.includes(to)
  return keepsOrderFor(viewer, post) && viewer.moderatedSpaceIds.includes(to)
}
export const MOVE_REFUSED =
  'Only its author, and moderators of both the space it is in and the one it goes to, can move this.'

/** Whether there is a space to which they may move it. */
export function movesSomewhere(viewer: Person & Pick<Viewer, 'spaceIds'>, post: Written): boolean {
  return viewer.spaceIds.some((to) => canMove(viewer, post, to))
}

/** A moderator says why when the post is not their own. */
export function owesReason(viewer: Author, post: { authorId: string }): boolean {
  return !isOwn(viewer, post.authorId)
}
export const REASON_WANTED = 'Say why: the author and other moderators read it.'
