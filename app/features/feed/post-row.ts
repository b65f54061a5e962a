import type { Decision, Kind, Outcome, Status, Verdict } from '~/features/posts/post-kinds'
import type { ReviewState } from '~/features/reviews/review-states'

/** A post as a list shows it. Times are milliseconds since 1970. */
export interface PostRow {
  id: string
  kind: Kind
  title: string
  slug: string
  /** The beginning of a question, the sentence of a lesson, the result or method of an experiment. */
  excerpt: string
  createdAt: number
  score: number
  answerCount: number
  commentCount: number
  /** How often it, or an answer to it, was used and helped, if only partly. */
  applied: number
  authorId: string
  handle: string
  name: string
  avatar: string | null
  /** A question whose asker accepted an answer. */
  accepted: boolean
  /** A lesson that did not hold for several people, which its owner has not answered. */
  contested: boolean
  /** Whether a leader stands behind it. */
  endorsed: boolean
  duplicate: boolean
  /** How a lesson stands; null while nobody looked after it yet. */
  review: ReviewState | null
  reviewedAt: number | null
  outcome: Outcome | null
  status: Status | null
  verdict: Verdict | null
  decision: Decision | null
  hypothesis: string | null
  /** Slugs, as many as a post has normally; an imported one may have more. */
  topics: string[]
  /** Why it is in the Following list: a topic's slug with a #, or a name. */
  because: string | null
}

export interface Feed {
  posts: PostRow[]
  /** What continues the list with the older posts; null at its end. */
  older: string | null
}
