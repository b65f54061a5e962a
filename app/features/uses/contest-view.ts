import type { Result } from './use-results'

/** One side's word: where somebody used a lesson, and how it went. */
export interface Voice {
  id: string
  name: string
  handle: string
  context: string
  result: Result
  conditions: string
  note: string
}

/** What an owner answered. Times are milliseconds since 1970. */
export interface ContestReply {
  kind: 'revision' | 'boundary'
  text: string
  at: number
  name: string
}

/** What a lesson's page says of its limits. */
export interface ContestView {
  /** Both sides, while it is contested. */
  open: { at: number; held: Voice[]; notHeld: Voice[] } | null
  /** The newest first. */
  replies: ContestReply[]
}
