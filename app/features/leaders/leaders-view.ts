import type { Kind } from '~/features/posts/post-kinds'
import type { Result } from '~/features/uses/use-results'

export const SHOWS = ['waiting', 'failures', 'applied', 'endorsements'] as const
/** Which rows stand below the numbers. */
export type Show = (typeof SHOWS)[number]

/** What a leader did, and what waits for them. Each number is counted from rows that they can look at. */
export type LeaderNumbers = Record<Show | 'posts' | 'answers', number>

interface Line {
  id: string
  slug: string
  title: string
  kind: Kind
  /** Milliseconds since 1970. */
  at: number
}

export interface WaitingLine extends Line {
  asked: number
  mentioned: number
  topic: string | null
  space: string | null
}

export interface FailureLine extends Line {
  uses: number
}

export interface AppliedLine extends Line {
  useId: string
  context: string
  result: Result
}

export interface EndorsedLine extends Line {
  sentence: string
  objective: string
}

/** How many rows are shown at most. */
export const MOST_LINES = 50
