import type { Kind } from '~/features/posts/post-kinds'

/** A post of a kind, or an answer; whose question an answer is to stands in its values as `postId`. */
export type DraftKind = Kind | 'answer'

/** What the fields of a draft hold, by their names, exactly as typed; empty ones are left out. */
export type DraftValues = Record<string, string>

/** A draft as it stands on the server. */
export interface Draft {
  id: string
  kind: DraftKind
  values: DraftValues
  revision: number
  writer: string
  /** Milliseconds since 1970. */
  savedAt: number
}

export interface DraftLine {
  id: string
  kind: DraftKind
  title: string
  savedAt: number
}

/** What saving came to, as a window's script reads it. */
export type Saved = { id: string; revision: number; savedAt: number } | { published: string }
