import type { ReactionsView } from '~/features/reactions/reactions-view'

/** A round as a list shows it. */
export interface RoundLine {
  id: string
  month: string
  space: string
  nominations: number
  changes: number
  open: boolean
}

/** What a leader may do for a space that has no round this month. */
export interface RoundToOpen {
  slug: string
  name: string
  /** The failure of their own that it would begin with; null while they told none. */
  post: { id: string; slug: string; title: string } | null
}

export interface ToldFailure {
  id: string
  slug: string
  title: string
  excerpt: string
  handle: string
  name: string
  avatar: string | null
  authorId: string
  reactions: ReactionsView | null
}

export interface RoundView {
  id: string
  month: string
  space: { slug: string; name: string }
  open: boolean
  openedBy: { name: string; handle: string }
  /** What it began with; null for whom it is out of sight. */
  led: ToldFailure | null
  nominated: (ToldFailure & { why: string; by: string })[]
  changes: {
    id: string
    at: number
    text: string
    by: string
    post: { id: string; slug: string; title: string } | null
  }[]
  may: { nominate: boolean; change: boolean }
}
