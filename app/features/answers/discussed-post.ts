import type { AnonymousOffer } from '~/features/anonymity/anonymous-offer'
import type { Kind } from '~/features/posts/post-kinds'

/** What the discussion under a post needs to know of it. */
export interface DiscussedPost {
  id: string
  slug: string
  kind: Kind
  authorId: string
  spaceId: string
  /** Whether the viewer may write here without their name. */
  anonymous: AnonymousOffer
  score: number
  answerCount: number
  commentCount: number
  meTooCount: number
  /** A post out of sight, shown to who keeps order there: nothing under it can be changed. */
  deleted?: boolean
  /** Takes no new answers and comments. */
  locked?: object | null
  /** A question that was closed because it was asked before. */
  duplicate?: boolean
}

/** What keeps an answer or a comment out of sight, for those who see it nevertheless. */
export interface Aside {
  at: number
  byName: string
  reason: string
  /** Its author sees what is hidden. */
  hidden: boolean
}

/** Who wrote something, as a byline shows them. */
export interface Author {
  id: string
  handle: string
  name: string
  avatar: string | null
}
