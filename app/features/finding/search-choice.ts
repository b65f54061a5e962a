import { DECISIONS, KINDS, OUTCOMES, STATUSES, VERDICTS } from '~/features/posts/post-kinds'
import { REVIEW_STATES } from '~/features/reviews/review-states'

export const SORTS = ['relevance', 'newest', 'useful'] as const
export type Sort = (typeof SORTS)[number]

export const WHENS = ['week', 'month', 'year', 'older'] as const
export type When = (typeof WHENS)[number]

/** What can be picked beside the results, each by any number of values. */
export const PICKS = ['kind', 'topic', 'space', 'outcome', 'state'] as const
export type Pick = (typeof PICKS)[number]

/** How a lesson stands. */
const CARE_STATES = [...REVIEW_STATES, 'contested'] as const

export const STATES = [
  ...['unanswered', 'answered', 'accepted', 'duplicate'],
  ...STATUSES,
  ...VERDICTS,
  ...CARE_STATES,
] as const

/** A search as its address says it. */
export interface SearchChoice extends Record<Pick, string[]> {
  /** As typed, operators and all. */
  q: string
  when: When | null
  sort: Sort
  /** Every word as it was typed, however odd. */
  exact: boolean
  /** From 1. */
  page: number
}

export const PAGE_SIZE = 20
/** Nobody reads further; whoever would need to narrows the search down. */
export const MAX_PAGE = 50

/** One more than is ever searched, so that search still says what it left out; every link on the page repeats it. */
const MAX_CHARACTERS = 2001
const MAX_VALUES = 20
const KNOWN: Record<Pick, readonly string[] | RegExp> = {
  kind: KINDS,
  topic: /^[a-z0-9-]{1,80}$/,
  space: /^[a-z0-9-]{1,80}$/,
  outcome: [...OUTCOMES, ...DECISIONS],
  state: STATES,
}

/** Reads an address; what it does not understand is left out. */
export function readChoice(params: URLSearchParams): SearchChoice {
  const picked = (pick: Pick) =>
    [...new Set(params.getAll(pick))].filter((value) => isKnown(pick, value)).slice(0, MAX_VALUES)
  const page = Number(params.get('page'))
  return {
    q: (params.get('q') ?? '').trim().slice(0, MAX_CHARACTERS),
    kind: picked('kind'),
    topic: picked('topic'),
    space: picked('space'),
    outcome: picked('outcome'),
    state: picked('state'),
    when: WHENS.find((when) => when === params.get('when')) ?? null,
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? 'relevance',
    exact: params.has('exact'),
    page: Number.isInteger(page) ? Math.min(Math.max(page, 1), MAX_PAGE) : 1,
  }
}

function isKnown(pick: Pick, value: string): boolean {
  const known = KNOWN[pick]
  return known instanceof RegExp ? known.test(value) : known.includes(value)
}

/** The address of a search, with what is changed about it; a change leads to its first page. */
export function searchPath(choice: SearchChoice, change: Partial<SearchChoice> = {}): string {
  const { q, when, sort, exact, page, ...picks } = { ...choice, page: 1, ...change }
  const params = new URLSearchParams()
  if (q) params.set('q', q)
  for (const pick of PICKS) for (const value of picks[pick]) params.append(pick, value)
  if (when) params.set('when', when)
  if (sort !== 'relevance') params.set('sort', sort)
  if (exact) params.set('exact', '1')
  if (page > 1) params.set('page', String(page))
  return params.size > 0 ? `/search?${params}` : '/search'
}

/** The address with a value picked that was not, or not picked any more. Of the times only one can be picked. */
export function togglePath(choice: SearchChoice, pick: Pick | 'when', value: string): string {
  const isOn = isPicked(choice, pick, value)
  if (pick === 'when') return searchPath(choice, { when: isOn ? null : WHENS.find((when) => when === value) })
  const picked = choice[pick]
  return searchPath(choice, { [pick]: isOn ? picked.filter((other) => other !== value) : [...picked, value] })
}

export function isPicked(choice: SearchChoice, pick: Pick | 'when', value: string): boolean {
  return pick === 'when' ? choice.when === value : choice[pick].includes(value)
}

/** The search without anything picked. */
export function unfilteredPath(choice: SearchChoice): string {
  return searchPath(choice, { kind: [], topic: [], space: [], outcome: [], state: [], when: null })
}

export function isFiltered(choice: SearchChoice): boolean {
  return choice.when !== null || PICKS.some((pick) => choice[pick].length > 0)
}
