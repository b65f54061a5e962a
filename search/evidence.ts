/** What is known of a post beside its words. */
export interface Evidence {
  /** Whether its author accepted an answer. */
  accepted: boolean
  /** How often it was applied and helped, as that weighed at `appliedAt`: a year before, it counted half. */
  applied: number
  /** When it was last applied, in milliseconds. Without it `applied` is taken to be of now. */
  appliedAt: number | null
  /** When somebody last confirmed that it still holds, in milliseconds. */
  reviewedAt: number | null
  isObsolete: boolean
  isDuplicate: boolean
}

export const noEvidence: Evidence = {
  accepted: false,
  applied: 0,
  appliedAt: null,
  reviewedAt: null,
  isObsolete: false,
  isDuplicate: false,
}

const day = 24 * 60 * 60 * 1000
const forAccepted = 0.04
const mostForApplied = 0.08
/** Applied so often, a post has half of what can be had for it. */
const halfApplied = 4
const appliedHalvesMs = 365 * day
const mostForReview = 0.03
const reviewHoldsMs = 365 * day
const forObsolete = 0.25
const forDuplicate = 0.2

/** No post gains or loses more than this. */
export const evidenceBounds = { least: 1 - forObsolete - forDuplicate, most: 1.15 }

/**
 * What these applications come to, in a form that stays the same while time passes: each weighs 2^(-age / 1 year), with
 * its age counted up to the last of them. What is left of the sum at another time is one more such factor.
 * @param at when each was, in milliseconds
 */
export function applied(at: number[]): Pick<Evidence, 'applied' | 'appliedAt'> {
  if (at.length === 0) return { applied: 0, appliedAt: null }
  const appliedAt = Math.max(...at)
  return { applied: at.reduce((sum, it) => sum + decay(appliedAt - it), 0), appliedAt }
}

/**
 * What is left of the uses at a time: the sum of 2^(-age / 1 year) over them, exponential decay with a half-life of a year.
 * @param now milliseconds
 */
export function appliedLately(
  { applied, appliedAt }: Pick<Evidence, 'applied' | 'appliedAt'>,
  now: number,
): number {
  return Math.max(0, applied) * (appliedAt === null ? 1 : decay(now - appliedAt))
}

function decay(ageMs: number): number {
  return 2 ** (-Math.max(0, ageMs) / appliedHalvesMs)
}

/**
 * The factor on a post's score:
 *
 *     1 + 0.04 accepted + 0.08 n / (n + 4) + 0.03 (1 - age / 1 year) - 0.25 obsolete - 0.2 duplicate
 *
 * with `n` the times it was applied, each halved for every year since (half-life as in exponential decay), and `age`
 * since its last review, none after a year. It lies between 0.55 and 1.15,
 * so no evidence lifts a post over one whose score is better by more than a seventh.
 * @param now milliseconds
 */
export function evidenceFactor(
  { accepted, applied, appliedAt, reviewedAt, isObsolete, isDuplicate }: Evidence,
  now: number,
): number {
  const times = appliedLately({ applied, appliedAt }, now)
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
