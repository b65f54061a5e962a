import type { ReviewState } from '~/features/reviews/review-states'
import type { Decision, Kind, Outcome, Status } from './post-kinds'

/** A post as its page shows it. Times are milliseconds since 1970. */
export interface PostView {
  id: string
  kind: Kind
  title: string
  slug: string
  bodyHtml: string
  createdAt: number
  editedAt: number | null
  /** How often it was edited. */
  edits: number
  score: number
  answerCount: number
  commentCount: number
  meTooCount: number
  accepted: boolean
  /** A lesson that did not hold for several people, which its owner has not answered. */
  contested: boolean
  authorId: string
  author: { id: string; handle: string; name: string; avatar: string | null; team: string }
  spaceId: string
  space: { slug: string; name: string; isPrivate: boolean }
  topics: { slug: string; name: string }[]
  lesson: LessonView | null
  experiment: ExperimentView | null
  /** How a lesson stands; null while nobody looked after it yet. */
  review: ReviewState | null
  reviewedAt: number | null
  /** Who keeps a lesson true, and when that is asked for next; null for never. */
  care: { ownerId: string; handle: string; name: string; nextAt: number | null } | null
  outcome: Outcome | null
  status: Status | null
  decision: Decision | null
  /** Set for who keeps order in the space; everybody else is not given a deleted post. */
  deletion: { at: number; byName: string; reason: string } | null
  deleted: boolean
  /** Where an imported post was first published. */
  sourceUrl: string | null
  may: { revise: boolean; remove: boolean; restore: boolean; move: boolean; review: boolean }
}

export interface LessonView {
  summary: string
  whatHappenedHtml: string
  whyHtml: string
  doDifferentlyHtml: string
  impact: string
  appliesWhere: string
  reviewBy: number | null
}

export interface ExperimentView {
  hypothesis: string
  primaryMetric: string
  baseline: string
  expectedChange: string
  methodHtml: string
  guardRails: string
  startsOn: number | null
  endsOn: number | null
  resultHtml: string
  sampleSize: number | null
}
