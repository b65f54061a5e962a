import { type Author, isOwn } from '~/features/anonymity/own-work'
import type { Kind } from '~/features/posts/post-kinds'

export type VoteValue = 1 | 0 | -1

/** Not on one's own work. */
export function canVote(viewer: Author, work: { authorId: string }): boolean {
  return !isOwn(viewer, work.authorId)
}
export const OWN_VOTE_REFUSED = 'You wrote this, so the others say whether it is useful.'

/** Telling what went wrong must cost nothing, so lessons and experiments cannot be voted down. */
export function canVoteDown(post: { kind: Kind }): boolean {
  return post.kind === 'question'
}
export const DOWN_VOTE_REFUSED =
  'Lessons and experiments are never voted down. Say in a comment what is missing.'

export const FAILURE_VOTE_REFUSED =
  'A failure that somebody told is not voted on. Thank them, or say that it helped you.'

/** A question of somebody else. */
export function canSayMeToo(viewer: Author, post: { kind: Kind; authorId: string }): boolean {
  return post.kind === 'question' && !isOwn(viewer, post.authorId)
}
export const ME_TOO_REFUSED = 'This is for questions that somebody else asked and you have too.'
