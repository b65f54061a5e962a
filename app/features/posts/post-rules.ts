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

/** A moderator says why when the post is not their own. */
export function owesReason(viewer: Pick<Viewer, 'id'>, post: { authorId: string }): boolean {
  return post.authorId !== viewer.id
}
export const REASON_WANTED = 'Say why: the author and other moderators read it.'
