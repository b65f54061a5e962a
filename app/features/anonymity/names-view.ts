import type { RevealOutcome } from './reveal-events'

/** A name in a list. Times are milliseconds since 1970. */
export interface NameLine {
  id: string
  name: string
  /** Of its thread; null for who does not read that. */
  title: string | null
  askedAt: number | null
  waiting: number
}

export interface RevealView {
  id: string
  askedBy: string
  askedAt: number
  reason: string
  decidedBy: string | null
  decidedAt: number | null
  /** Null while it waits for a second administrator. */
  outcome: RevealOutcome | null
}

export interface NameView {
  id: string
  name: string
  postId: string
  title: string | null
  reveals: RevealView[]
  may: { ask: boolean; decide: boolean; withdraw: boolean }
  /** For the two who looked it up. */
  person: { handle: string; name: string } | null
  keyIsGone: boolean
}
