/** What is known of a post beside its words. */
export interface Evidence {
  /** Whether its author accepted an answer. */
  accepted: boolean
  /** How often somebody said they applied it. */
  applied: number
  /** When somebody last confirmed that it still holds, in milliseconds. */
  reviewedAt: number | null
  isObsolete: boolean
  isDuplicate: boolean
}

export const noEvidence: Evidence = {
  accepted: false,
  applied: 0,
  reviewedAt: null,
  isObsolete: false,
  isDuplicate: false,
}

const day = 24 * 60 * 60 * 1000
const forAccepted = 0.04
const mostForApplied = 0.08
/** Applied so often, a post has half of what can be had for it. */
const halfApplied = 4
const mostForReview = 0.03
const reviewHoldsMs = 365 * day
const forObsolete = 0.25
const forDuplicate = 0.2

/** No post gains or loses more than this. */
export const evidenceBounds = { least: 1 - forObsolete - forDuplicate, most: 1.15 }

/**
 * The factor on a post's score:
 *
 *     1 + 0.04 accepted + 0.08 n / (n + 4) + 0.03 (1 - age / 1 year) - 0.25 obsolete - 0.2 duplicate
 *
 * with `n` the times it was applied and `age` since its last review, none after a year. It lies between 0.55 and 1.15,
 * so no evidence lifts a post over one whose score is better by more than a seventh.
 * @param now milliseconds
 */
export function evidenceFactor(
  { accepted, applied, reviewedAt, isObsolete, isDuplicate }: Evidence,
  now: number,
): number {
  const times = Math.max(0, applied)
  const age = reviewedAt === null ? reviewHoldsMs : Math.max(0, now - reviewedAt)
  return (
    1 +
    (accepted ? forAccepted : 0) +
    (mostForApplied * times) / (times + halfApplied) +
    mostForReview * Math.max(0, 1 - age / reviewHoldsMs) -
    (isObsolete ? forObsolete : 0) -
    (isDuplicate ? forDuplicate : 0)
  )
}
