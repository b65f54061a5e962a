import type { Evidence } from './evidence'
import type { ParsedQuery } from './query-grammar'

export type Kind = 'question' | 'lesson' | 'experiment'

/** One post as search sees it. All text is plain; whatever is not in here cannot be found. */
export interface SearchDocument extends Evidence {
  /** Letters, digits, `-` and `_` only, at most 500: Meilisearch refuses anything else. */
  id: string
  kind: Kind
  title: string
  body: string
  /** The accepted answer first. */
  answers: string
  comments: string
  /** Slugs, to filter and count by. */
  topics: string[]
  /** Names and synonyms of the topics, to search in. */
  topicWords: string
  spaceId: string
  authorHandle: string
  authorName: string
  outcome: string | null
  states: string[]
  /** Milliseconds since 1970. */
  createdAt: number
  usefulness: number
  /** Hash of everything above: equal digest means equal document. */
  digest: string
}

/** What was picked in the panel beside the results. Values of one list are alternatives. */
export interface Filters {
  kinds: string[]
  topics: string[]
  authors: string[]
  outcomes: string[]
  states: string[]
  spaces: string[]
  /** Milliseconds, inclusive. */
  after?: number
  /** Milliseconds, exclusive. */
  before?: number
}

export const noFilters: Filters = { kinds: [], topics: [], authors: [], outcomes: [], states: [], spaces: [] }

export type Sort = 'relevance' | 'newest' | 'useful'

export interface SearchRequest {
  query: ParsedQuery
  filters: Filters
  /** Every space the viewer may read. Empty finds nothing. */
  spaceIds: string[]
  sort: Sort
  offset: number
  /** At most {@link maxLimit}. */
  limit: number
  /** Takes every word as it was typed: nothing is repaired, and no correction is made or offered. */
  exact?: boolean
  /** Looks for at most so many of the words, those that stand in the fewest posts, and asks the embedded engine alone. */
  mostWords?: number
}

export const maxLimit = 20

/** Text with its matching parts marked; never HTML. */
export interface Segment {
  text: string
  marked: boolean
}

/**
 * Why a post was found: most of the words stand in its title; a quoted phrase, or an identifier as it was typed, stands
 * in it; words stand in its topics; an answer or a comment holds what the post does not; or its meaning brought it up
 * more than its words did.
 */
export type Reason = 'title' | 'phrase' | 'code' | 'topic' | 'answer' | 'comment' | 'meaning'

export interface Hit {
  id: string
  title: Segment[]
  /** The stretch of the post, its answers or its comments that says most about what was asked. */
  passage: Segment[]
  /** Most telling first; empty when nothing was asked in words. */
  reasons: Reason[]
}

export type FacetName = 'kind' | 'topic' | 'space' | 'outcome' | 'state' | 'date'

export interface FacetCount {
  value: string
  count: number
}

export type Facets = Record<FacetName, FacetCount[]>

export type EngineName = 'meilisearch' | 'embedded'

/** A document as one engine ranks it; a higher score is better, and means nothing to another engine. */
export interface Ranked {
  id: string
  score: number
}

/** What typed words were taken for, or may have been meant as. It holds only words of posts the reader may read. */
export interface Correction {
  /**
   * `showing`: a typed word is in no post, so the results are those of the corrected query, and the page offers the
   * typed one, which is asked for with `exact`. `suggested`: the results are those of the typed query.
   */
  kind: 'showing' | 'suggested'
  /** The whole query as corrected, with its operators and quotes. */
  words: string
  /** The whole query as typed. */
  original: string
}

export interface SearchResult {
  hits: Hit[]
  total: number
  /** Counts of one facet ignore what was picked in that facet and obey everything else. */
  facets: Facets
  /** Who answered; `both` when the order was fused out of the lists of both. */
  engine: EngineName | 'both'
  tookMs: number
  /** A small sentence for the reader when the answer is not the usual one. */
  note: string | null
  correction: Correction | null
}

/** What one engine says; the finder adds the rest. */
export type EngineAnswer = Omit<SearchResult, 'note' | 'correction'>

export interface SuggestRequest {
  text: string
  spaceIds: string[]
  limit: number
}

export interface Suggestion {
  id: string
  kind: Kind
  title: Segment[]
}

/** Something with a name that can be gone to. */
export interface NameDocument {
  type: 'person' | 'topic' | 'session'
  id: string
  name: string
  /** A handle, synonyms, an address: it is found by these too. A topic's are searched for along with its name. */
  otherWords: string[]
  /** Null for what everybody may know of. */
  spaceId: string | null
}

export interface FoundName {
  type: NameDocument['type']
  id: string
  name: Segment[]
  /** The other word it was found by, when its name does not show why it was. */
  alias: Segment[] | null
}

/** By what they are, the best first. */
export interface FoundNames {
  topics: FoundName[]
  people: FoundName[]
  sessions: FoundName[]
}

export interface NameChange {
  upsert: NameDocument[]
  remove: Pick<NameDocument, 'type' | 'id'>[]
}

/** What to offer while somebody types. */
export interface Suggestions extends FoundNames {
  posts: Suggestion[]
  /** Whole searches: what was typed with its last word finished, or with a slip put right. */
  words: string[]
}

export interface Change {
  upsert: SearchDocument[]
  remove: string[]
}

export interface Difference {
  engine: EngineName
  /** Of a post; of a name its type stands before it, as in `person:`. */
  id: string
  problem: 'missing' | 'stale' | 'extra'
}

/** Receives what an operator should know; the library itself prints nothing. */
export type Log = (level: 'info' | 'warn', message: string, details?: Record<string, unknown>) => void
