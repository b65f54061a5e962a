import type { Viewer } from '~/features/accounts/viewer'
import type { Author } from '~/features/anonymity/own-work'
import { canRevise } from '~/features/posts/post-rules'

type Person = Author & Pick<Viewer, 'moderatedSpaceIds'>
interface Suggestible {
  authorId: string
  spaceId: string
  care: { ownerId: string } | null
}

/** Whoever reads it and may not edit it. */
export function canSuggest(viewer: Person, post: Suggestible): boolean {
  return !canRevise(viewer, post)
}
export const SUGGEST_REFUSED = 'You may edit this yourself: there is no need to suggest it.'

/** Its author, whoever keeps it true, and those who keep order in its space. */
export function canDecide(viewer: Person, post: Suggestible): boolean {
  return canRevise(viewer, post) || post.care?.ownerId === viewer.id
}
export const DECIDE_REFUSED =
  'The author, whoever keeps it true, and moderators decide about this; you can still change or withdraw it.'
