import type { Correction, Reason } from '#search/index'
import type { PostRow } from '~/features/feed/post-row'
import type { Kind } from '~/features/posts/post-kinds'
import type { Segment } from '~/ui/highlighted'
import type { Pick, SearchChoice } from './search-choice'

export interface PassageAnswer {
  by: string
  accepted: boolean
}

/** A post that was found, with the words that found it marked. */
export interface FoundPost extends PostRow {
  markedTitle: Segment[]
  passage: Segment[]
  reasons: Reason[]
  /** The answer that the passage stands in, where it stands in one. */
  answer: PassageAnswer | null
  meTooCount: number
  /** How often it helped somebody who used it. */
  applied: number
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

/** A topic to go to. */
export interface TopicLink {
  slug: string
  name: Segment[]
  /** What else it is called, when it was found by that. */
  alias: string | null
}

/** Somebody whose page one may go to. */
export interface PersonLink {
  id: string
  handle: string
  name: Segment[]
  avatar: string | null
  /** What they do here and in which team, as far as they say. */
  does: string
}

/** An office hour that the viewer could book. */
export interface SessionLink {
  handle: string
  /** Whose it is. */
  name: string
  /** When the next free one begins, in milliseconds since 1970. */
  next: number
}

/** What is offered while somebody types. */
export interface Suggestions {
  /** What it is offered for. */
  typed: string
  posts: PostLink[]
  /** Whole searches: what was typed with its last word finished, or with a slip put right. */
  words: string[]
  topics: TopicLink[]
  people: PersonLink[]
}

/** Somebody who answered or wrote lessons about what was searched for. */
export interface Knower {
  id: string
  handle: string
  name: string
  avatar: string | null
  answers: number
  lessons: number
  /** Places left with them as a mentor; null when they are none at the moment. */
  room: number | null
}

/** The posts that come nearest to a search that found nothing, and what they were found without. */
export interface Nearest {
  without: 'filters' | 'signs'
  posts: FoundPost[]
}

export interface SearchPage {
  /** Whether anything is picked beside the results. */
  filtered: boolean
  choice: SearchChoice
  posts: FoundPost[]
  nearest: Nearest | null
  correction: Correction | null
  /** Topics and people of the name that was searched for, and when one could sit down with somebody about them. */
  named: { topics: TopicLink[]; people: PersonLink[]; sessions: SessionLink[] }
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
