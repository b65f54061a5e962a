import type { AnonymousOffer } from '~/features/anonymity/anonymous-offer'
import type { ReviewState } from '~/features/reviews/review-states'
import type { Decision, Kind, Outcome, Status, Verdict } from './post-kinds'

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
  /** A question that was closed because it was asked before. */
  duplicate: boolean
  /** A duplicate whose answers and comments are under the other question. */
  merged: boolean
  authorId: string
  /** Whether the viewer may write under it without their name. */
  anonymous: AnonymousOffer
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
  verdict: Verdict | null
  decision: Decision | null
  /** Set for who keeps order in the space, and of a hidden one for its author; nobody else is given what is out of sight. */
  deletion: { at: number; byName: string; reason: string; kind: 'deleted' | 'hidden'; asked: boolean } | null
  /** Out of sight for others: nothing under it can be changed. */
  deleted: boolean
  /** Takes no new answers and comments. */
  locked: { at: number; byName: string; why: string } | null
  pinned: { until: number | null } | null
  /** Where an imported post was first published. */
  sourceUrl: string | null
  /** How many edits are suggested, for those who decide about them. */
  suggested: number
  may: {
    suggest: boolean
    revise: boolean
    remove: boolean
    restore: boolean
    move: boolean
    review: boolean
    lookUp: boolean
    flag: boolean
    /** Has something to do on the page about keeping order with it. */
    keepOrder: boolean
  }
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
  methodHtml: string
  startsOn: number | null
  endsOn: number | null
  resultHtml: string
  sampleSize: number | null
}
