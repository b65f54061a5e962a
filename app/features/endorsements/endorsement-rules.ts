import type { Viewer } from '~/features/accounts/viewer'
import { type Author, isOwn } from '~/features/anonymity/own-work'
import { leadsIn } from '~/features/leaders/leader-rules'
import type { Kind } from '~/features/posts/post-kinds'
import { keepsOrderFor } from '~/features/posts/post-rules'

interface Endorsable {
  kind: Kind
  authorId: string
  spaceId: string
}

/** A question is answered, not stood behind. */
export function isEndorsable({ kind }: Pick<Endorsable, 'kind'>): boolean {
  return kind !== 'question'
}

/** Whoever leads in the post's space and did not write it. */
export function canEndorse(
  viewer: Author & Pick<Viewer, 'leads' | 'spaceIds' | 'moderatedSpaceIds'>,
  post: Endorsable,
): boolean {
  return isEndorsable(post) && leadsIn(viewer, post.spaceId) && !isOwn(viewer, post.authorId)
}
export const ENDORSE_REFUSED =
  'Only leaders endorse, and not what they wrote themselves. Vote for it, or say in a comment why it matters.'

/** Whoever said it, also when they lead no more, and those who keep order in the space. */
export function canWithdrawEndorsement(
  viewer: Pick<Viewer, 'id' | 'moderatedSpaceIds'>,
  byId: string,
  post: { spaceId: string },
): boolean {
  return byId === viewer.id || keepsOrderFor(viewer, post)
}
export const WITHDRAW_REFUSED = 'Only whoever endorsed this or a moderator of the space can take it back.'
