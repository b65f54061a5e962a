import type { Kind } from '~/features/posts/post-kinds'

/** What the discussion under a post needs to know of it. */
export interface DiscussedPost {
  id: string
  slug: string
  kind: Kind
  authorId: string
  spaceId: string
  score: number
  answerCount: number
  commentCount: number
  meTooCount: number
  /** A deleted post, shown to who keeps order there: nothing under it can be changed. */
  deleted?: boolean
}

/** Who wrote something, as a byline shows them. */
export interface Author {
  id: string
  handle: string
  name: string
  avatar: string | null
}
