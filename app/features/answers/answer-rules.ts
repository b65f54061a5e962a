import type { Viewer } from '~/features/accounts/viewer'
import { type Author, isOwn } from '~/features/anonymity/own-work'
import type { Kind } from '~/features/posts/post-kinds'

/** Characters of Markdown. */
export const ANSWER_MAX = 100_000

type Person = Author & Pick<Viewer, 'moderatedSpaceIds'>
type Written = { authorId: string }
type Asked = { authorId: string; kind: Kind }

/** Only a question that goes on here waits for answers; lessons and experiments are discussed in comments. */
export function canAnswer(post: { kind: Kind; duplicate?: boolean }): boolean {
  return post.kind === 'question' && !post.duplicate
}
export const ANSWER_REFUSED = 'Only questions take answers. Add a comment instead.'
export const CLOSED_REFUSED =
  'This question was asked before and takes no new answers here. What you typed is still there: answer where it goes on.'

/** Somebody who keeps order in the space sees what is deleted there, and may restore it. */
export function keepsOrderIn(viewer: Person, spaceId: string): boolean {
  return viewer.moderatedSpaceIds.includes(spaceId)
}
export const RESTORE_REFUSED = 'Only a moderator of this space can restore what was deleted.'

export const SPLIT_STAYS =
  'It is a post of its own by now. Delete that one first, if it should be an answer again.'

/** Its author, and whoever keeps order in the space. */
export function canReviseAnswer(viewer: Person, answer: Written, spaceId: string): boolean {
  return isOwn(viewer, answer.authorId) || keepsOrderIn(viewer, spaceId)
}
export const REVISE_REFUSED = 'Only its author or a moderator can edit this answer. Suggest an edit instead.'

/** The same people who may edit it. */
export function canDeleteAnswer(viewer: Person, answer: Written, spaceId: string): boolean {
  return canReviseAnswer(viewer, answer, spaceId)
}
export const DELETE_REFUSED = 'Only its author or a moderator can delete this answer.'

/** The asker alone knows what helped, their own answer included; keeping order gives no say in it. */
export function canAccept(viewer: Author, post: Asked): boolean {
  return post.kind === 'question' && isOwn(viewer, post.authorId)
}
export const ACCEPT_REFUSED =
  'Only the person who asked can choose the accepted answer. Vote for it if it helped you too.'
