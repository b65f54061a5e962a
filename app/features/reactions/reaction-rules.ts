import { type Author, isOwn } from '~/features/anonymity/own-work'
import type { Kind, Outcome } from '~/features/posts/post-kinds'

/** A told failure: nobody weighs it, so that nobody has to fear it. */
export function takesReactions(post: { kind: Kind; outcome?: Outcome | null }): boolean {
  return post.kind === 'lesson' && post.outcome === 'failed'
}
export const ONLY_FAILURES = 'This is for failures that somebody told. Vote for this one if it was useful.'

/** Not to oneself. */
export function canReact(viewer: Author, post: { authorId: string }): boolean {
  return !isOwn(viewer, post.authorId)
}
export const OWN_REACTION_REFUSED = 'You told this, so the others say what it gave them.'
