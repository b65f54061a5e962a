/** Fewer people than this, and a number is not shown: it would be about somebody. */
export const LEAST_PEOPLE = 3

export interface WeekOfSearches {
  /** The Monday that it begins with. */
  week: string
  /** Null: by too few people. */
  figures: {
    searches: number
    people: number
    /** Parts of the searches, from 0 to 1. */
    withoutResult: number
    opened: number
    /** Milliseconds until the first result was opened, half of the time; null when nothing was. */
    firstClickMs: number | null
  } | null
}

export interface PositionOfResults {
  /** From 1. */
  position: number
  /** How often a result here was opened, of the searches that had one, from 0 to 1. Null: by too few people. */
  opened: number | null
}

export interface SearchReport {
  weeks: WeekOfSearches[]
  positions: PositionOfResults[]
}
