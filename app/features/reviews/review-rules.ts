import type { Viewer } from '~/features/accounts/viewer'
import { type Author, isOwn } from '~/features/anonymity/own-work'
import { keepsOrderFor } from '~/features/posts/post-rules'
import type { ReviewState } from './review-states'

/** Who keeps the lesson, its author, and those who keep order in its space. */
export function canReview(
  viewer: Author & Pick<Viewer, 'moderatedSpaceIds'>,
  lesson: { authorId: string; ownerId: string | null; spaceId: string },
): boolean {
  return viewer.id === lesson.ownerId || isOwn(viewer, lesson.authorId) || keepsOrderFor(viewer, lesson)
}
export const REVIEW_REFUSED = 'Whoever keeps this lesson reviews it. Say in a comment what you know.'

const DAY = 86_400_000
/** How long a review may wait before it is overdue. */
export const GRACE_MS = 14 * DAY
/** When nothing but an event can change how a lesson stands. */
export const NEVER = Date.UTC(9999, 0, 1)

export interface Aging {
  createdAt: number
  /** What its author wrote down. */
  reviewBy: number | null
  /** The shortest interval of its topics. */
  months: number | null
  reviewed: { at: number; verdict: 'holds' | 'obsolete' } | null
  /** When the causes happened that no review has answered. */
  causes: number[]
}

/**
 * When a lesson falls due by its age: so many months after the last review, or on the day its author named if that comes
 * first and no review has followed it. Where neither is known, never.
 */
export function dueByAge({ createdAt, reviewBy, months, reviewed }: Aging): number {
  const base = reviewed?.at ?? createdAt
  const byTopic = months === null ? NEVER : monthsAfter(base, months)
  return Math.min(byTopic, reviewBy !== null && reviewBy > base ? reviewBy : NEVER)
}

/** How a lesson stands at a moment, and when time alone changes that. A cause by age must be among the causes already. */
export function standingAt(aging: Aging, now: number): { state: ReviewState; nextAt: number } {
  if (aging.reviewed?.verdict === 'obsolete') return { state: 'obsolete', nextAt: NEVER }
  const ageAt = dueByAge(aging)
  const nextByAge = ageAt > now ? ageAt : NEVER
  if (aging.causes.length === 0) return { state: 'current', nextAt: nextByAge }
  const overdueAt = Math.min(...aging.causes) + GRACE_MS
  // Its age is noted even when something else made it due already.
  return now >= overdueAt
    ? { state: 'overdue', nextAt: nextByAge }
    : { state: 'due', nextAt: Math.min(overdueAt, nextByAge) }
}

/** The same day of a later month, or the last one of a month that is too short. */
export function monthsAfter(time: number, months: number): number {
  const date = new Date(time)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, lastDay))
  return date.getTime()
}
