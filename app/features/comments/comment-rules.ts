import type { Viewer } from '~/features/accounts/viewer'
import { type Author, isOwn } from '~/features/anonymity/own-work'

/** Characters of Markdown. */
export const COMMENT_MAX = 5_000

type Person = Author & Pick<Viewer, 'moderatedSpaceIds'>
type Written = { authorId: string }

/** Its author, and whoever keeps order in the space. */
export function canReviseComment(viewer: Person, comment: Written, spaceId: string): boolean {
  return isOwn(viewer, comment.authorId) || viewer.moderatedSpaceIds.includes(spaceId)
}
export const REVISE_REFUSED =
  'Only its author or a moderator can edit this comment. Reply with one of your own.'

/** The same people who may edit it. */
export function canDeleteComment(viewer: Person, comment: Written, spaceId: string): boolean {
  return canReviseComment(viewer, comment, spaceId)
}
export const DELETE_REFUSED = 'Only its author or a moderator can delete this comment.'

/** Whoever keeps order in the space sees what is deleted there, and may bring it back. */
export function canRestoreComment(viewer: Pick<Viewer, 'moderatedSpaceIds'>, spaceId: string): boolean {
  return viewer.moderatedSpaceIds.includes(spaceId)
}
export const MERGED_REFUSED =
  'This question was merged with another one. What you typed is still there: comment where it goes on.'
export const RESTORE_REFUSED = 'Only a moderator of this space can restore what was deleted.'
