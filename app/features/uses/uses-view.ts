import type { Result } from './use-results'

/** What came of the uses of one post or answer. Each number is counted from the entries. */
export interface Totals extends Record<Result, number> {
  /** Entries of every result. */
  uses: number
  people: number
  /** People whom it helped, partly included. */
  helpedPeople: number
  minutesSaved: number
}

/** An entry as its readers see it. Times are milliseconds since 1970. */
export interface UseView {
  id: string
  person: { id: string; handle: string; name: string; avatar: string | null }
  context: string
  usedOn: number
  result: Result
  conditions: string
  minutesSaved: number | null
  note: string
  editedAt: number | null
  /** Whether it was an answer that was used. */
  ofAnswer: boolean
  may: { revise: boolean; remove: boolean }
}

/** What a post's page shows of its ledger. */
export interface UsesView {
  /** By the id of the post or answer; nothing for what nobody used. */
  totals: Record<string, Totals>
  /** The newest entries. */
  latest: UseView[]
  /** Entries that are not shown. */
  hidden: number
  /** Whether the viewer may add to the ledger of the post itself. */
  mayUse: boolean
}
