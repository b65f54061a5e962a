import type { Author } from '~/features/anonymity/own-work'
import { isOwn } from '~/features/anonymity/own-work'
import type { Kind, Outcome } from '~/features/posts/post-kinds'
import { takesReactions } from '~/features/reactions/reaction-rules'

// Apart from the schema, so that a page can say it without loading that.
export const WHY_MAX = 300
export const CHANGE_MAX = 400

export const LEAD_REFUSED =
  'Leaders do this: administrators, moderators of this space, and whoever an administrator named a leader.'

export const TELL_FIRST =
  'Tell a failure of your own first, under your name and in this space. A round begins with it: nobody else goes first.'

/** A told failure, of somebody else. */
export function canNominate(
  viewer: Author,
  post: { kind: Kind; outcome: Outcome | null; authorId: string },
): boolean {
  return takesReactions(post) && !isOwn(viewer, post.authorId)
}
