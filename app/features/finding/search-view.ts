import type { PostRow } from '~/features/feed/post-row'
import type { Kind } from '~/features/posts/post-kinds'
import type { Segment } from '~/ui/highlighted'
import type { Pick, SearchChoice } from './search-choice'

/** A post that was found, with the words that found it marked. */
export interface FoundPost extends PostRow {
  markedTitle: Segment[]
  passage: Segment[]
}

export interface FacetOption {
  value: string
  label: string
  count: number
}

export interface FacetView {
  pick: Pick | 'when'
  title: string
  /** What leads back to all of them; without it that is offered once something is picked. */
  any?: string
  options: FacetOption[]
}

/** A post to go to, with the words that were typed marked. */
export interface PostLink {
  id: string
  kind: Kind
  slug: string
  title: Segment[]
}

/** What is offered while somebody types. */
export interface Suggestions {
  /** What it is offered for. */
  typed: string
  posts: PostLink[]
}

/** Somebody who answered or wrote lessons about what was searched for. */
export interface Knower {
  id: string
  handle: string
  name: string
  avatar: string | null
  answers: number
  lessons: number
}

export interface SearchPage {
  choice: SearchChoice
  posts: FoundPost[]
  total: number
  tookMs: number
  facets: FacetView[]
  /** Sentences about what was typed and could not be understood. */
  problems: string[]
  /** A quiet word when search is not quite itself. */
  note: string | null
  people: Knower[]
  /** What was typed without operators, as a title for a question. Without words there is nothing to rank by. */
  words: string
  /** Whether there is a next page. */
  more: boolean
}
