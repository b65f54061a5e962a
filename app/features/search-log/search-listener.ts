/** A search that its maker stayed with for a while. */
export interface SettledSearch {
  userId: string
  /** As typed, white space folded. */
  text: string
  /** Whether nothing but words was typed, and nothing picked: only then "nothing found" says something about us. */
  plain: boolean
  results: number
  /** The ids of the first five results. */
  found: string[]
}

/** A result that somebody opened. */
export interface OpenedResult {
  userId: string
  /** What it was a result for. */
  text: string
}

/**
 * Who else hears of searches. It is told in memory, never through the outbox: an event stays, and would name who asked
 * for what. What is lost when a process dies is a few seconds of searches.
 */
export interface SearchListener {
  searched(searches: SettledSearch[]): Promise<void>
  opened(results: OpenedResult[]): Promise<void>
}
