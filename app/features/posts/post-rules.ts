import type { Viewer } from '~/features/accounts/viewer'

type Person = Pick<Viewer, 'id' | 'moderatedSpaceIds'>
interface Placed {
  spaceId: string
}
interface Written extends Placed {
  authorId: string
}

/** Somebody who keeps order in the post's space. */
export function keepsOrderFor(viewer: Person, post: Placed): boolean {
  return viewer.moderatedSpaceIds.includes(post.spaceId)
}

/** Its author, and whoever keeps order in the space. */
export function canRevise(viewer: Person, post: Written): boolean {
  return post.authorId === viewer.id || keepsOrderFor(viewer, post)
}
export const REVISE_REFUSED =
  'Only its author or a moderator of the space can edit this. Suggest the change in a comment.'

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
export function canMove(
  viewer: Pick<Viewer, 'id' | 'spaceIds' | 'moderatedSpaceIds'>,
  post: Written,
  to: string,
): boolean {
  if (to === post.spaceId) return false
  if (post.authorId === viewer.id) return viewer.spaceIds.includes(to)
  return keepsOrderFor(viewer, post) && viewer.moderatedSpaceIds.includes(to)
}
export const MOVE_REFUSED =
  'Only its author, and moderators of both the space it is in and the one it goes to, can move this.'

/** Whether there is a space to which they may move it. */
export function movesSomewhere(
  viewer: Pick<Viewer, 'id' | 'spaceIds' | 'moderatedSpaceIds'>,
  post: Written,
): boolean {
  return viewer.spaceIds.some((to) => canMove(viewer, post, to))
}

/** A moderator says why when the post is not their own. */
export function owesReason(viewer: Pick<Viewer, 'id'>, post: { authorId: string }): boolean {
  return post.authorId !== viewer.id
}
export const REASON_WANTED = 'Say why: the author and other moderators read it.'
