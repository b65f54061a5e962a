import type { Viewer } from '~/features/accounts/viewer'
import type { Kind } from '~/features/posts/post-kinds'

export type VoteValue = 1 | 0 | -1

/** Not on one's own work. */
export function canVote(viewer: Pick<Viewer, 'id'>, work: { authorId: string }): boolean {
  return work.authorId !== viewer.id
}
export const OWN_VOTE_REFUSED = 'You wrote this, so the others say whether it is useful.'

/** Telling what went wrong must cost nothing, so lessons and experiments cannot be voted down. */
export function canVoteDown(post: { kind: Kind }): boolean {
  return post.kind === 'question'
}
export const DOWN_VOTE_REFUSED =
  'Lessons and experiments are never voted down. Say in a comment what is missing.'

/** A question of somebody else. */
export function canSayMeToo(viewer: Pick<Viewer, 'id'>, post: { kind: Kind; authorId: string }): boolean {
  return post.kind === 'question' && post.authorId !== viewer.id
}
export const ME_TOO_REFUSED = 'This is for questions that somebody else asked and you have too.'
