import type { MultiSearchQuery } from 'meilisearch'
import { codeOf, encoded } from './codes'
import type { FacetName, SearchRequest, SuggestRequest } from './contract'
import type { Condition, Criteria } from './criteria'
import { dateBuckets, dateRange } from './date-buckets'
import { markEnd, markStart } from './segments'
import { contentWords, wordsOf } from './stop-words'

/** Meilisearch reads no further: an eleventh word would make the query find nothing. */
const mostWords = 10
const mostRanked = 100
const facetAttributes = {
  kind: 'kind',
  topic: 'topics',
  space: 'spaceId',
  outcome: 'outcome',
  state: 'states',
}
const attributes = { ...facetAttributes, author: 'author' }
const highlights = { highlightPreTag: markStart, highlightPostTag: markEnd }

/** Finds only the document that says how complete the index is; it lies in no space, so no search ever meets it. */
export const markerQuery = {
  q: '',
  filter: 'kind = marker',
  limit: 1,
  attributesToRetrieve: ['fill', 'upTo'],
}

/** How strictly the words are taken: `strict` keeps identifiers whole and, when sorting, wants every word. */
export type Mode = 'strict' | 'loose'

type Query = Omit<MultiSearchQuery, 'indexUid'>

export interface PlannedSearch {
  hits: Query
  /** One more query for every picked facet, which counts without its own selection. */
  facets: { name: FacetName; query: Query }[]
  dates: { value: string; query: Query }[]
}

/** Everything one search asks, to be sent as one request. */
export function planSearch(
  criteria: Criteria,
  request: SearchRequest,
  mode: Mode,
  now: number,
): PlannedSearch {
  const byRelevance = request.sort === 'relevance'
  const every = !byRelevance && mode === 'strict'
  const q = queryText(criteria, mode, every)
  const browsing = q === ''
  const base: Query = { q, matchingStrategy: every ? 'all' : 'frequency' }
  const filterWithout = (facet?: FacetName) =>
    filterOf(criteria.spaceIds, [
      ...criteria.always,
      ...Object.entries(criteria.selected).flatMap(([name, c]) => (name === facet ? [] : [c])),
    ])
  const hits: Query = {
    ...base,
    ...highlights,
    filter: filterWithout(),
    facets: Object.values(facetAttributes),
    attributesToRetrieve: ['id'],
    attributesToHighlight: ['title', 'topicWords', 'body', 'answers', 'comments'],
    attributesToCrop: ['body:32', 'answers:32', 'comments:32'],
    sort:
      request.sort === 'useful'
        ? ['usefulness:desc', 'createdAt:desc']
        : byRelevance && !browsing
          ? []
          : ['createdAt:desc'],
    // Only numbered pages come with an exact total.
    page: Math.floor(request.offset / request.limit) + 1,
    hitsPerPage: request.limit,
  }
  const picked = (Object.keys(criteria.selected) as FacetName[]).filter((name) => name !== 'date')
  return {
    hits,
    facets: picked.map((name) => ({
      name,
      query: { ...base, filter: filterWithout(name), facets: [attributeOf(name)], limit: 0 },
    })),
    dates: dateBuckets.map((value) => ({
      value,
      query: {
        ...base,
        filter: [
          ...filterWithout('date'),
          conditionFilter({ field: 'date', not: false, ...dateRange(value, now) }),
        ],
        page: 1,
        hitsPerPage: 0,
      },
    })),
  }
}

/**
 * The best by relevance: of all the reader may read, so that what only Meilisearch finds does not depend on what was
 * picked, and of what was picked.
 */
export function planRanking(criteria: Criteria): Query[] {
  const query: Query = {
    q: queryText(criteria, 'strict', false),
    matchingStrategy: 'frequency',
    attributesToRetrieve: ['id'],
    showRankingScore: true,
    limit: mostRanked,
  }
  const picked = Object.values(criteria.selected)
  return [
    { ...query, filter: filterOf(criteria.spaceIds, criteria.always) },
    ...(picked.length > 0
      ? [{ ...query, filter: filterOf(criteria.spaceIds, [...criteria.always, ...picked]) }]
      : []),
  ]
}

/** As one types: first with every word in the title or topics, then with the most telling ones. */
export function planSuggestions({ text, spaceIds, limit }: SuggestRequest): Query[] {
  const query: Query = {
    ...highlights,
    q: wordsOf(text).slice(-mostWords).join(' '),
    filter: filterOf(spaceIds, []),
    attributesToSearchOn: ['title', 'topicWords'],
    attributesToRetrieve: ['id', 'kind'],
    attributesToHighlight: ['title'],
    limit,
  }
  return [
    { ...query, matchingStrategy: 'all' },
    { ...query, matchingStrategy: 'frequency' },
  ]
}

export function attributeOf(facet: Exclude<FacetName, 'date'>): string {
  return facetAttributes[facet]
}

/**
 * The text to send. Only letters and digits of what was typed are let through, so nothing in it can be taken for
 * Meilisearch's own signs: a pasted ` -x` or a lone quote would otherwise hide every result.
 */
function queryText({ words, phrases, without }: Criteria, mode: Mode, every: boolean): string {
  let room = mostWords
  const take = (text: string, whole: boolean): string | null => {
    const code = whole ? codeOf(text) : null
    const tokens = wordsOf(text).slice(0, room)
    // Between quotes it must be there, as it is. Its parts may, where not every word must, and are what is marked.
    if (code !== null && room > tokens.length) {
      room -= tokens.length + 1
      return [`"${encoded(code)}"`, ...(every ? [] : tokens)].join(' ')
    }
    if (tokens.length === 0) return null
    room -= tokens.length
    return whole && tokens.length > 1 ? `"${tokens.join(' ')}"` : tokens.join(' ')
  }
  const refused = (text: string) => {
    const code = codeOf(text)
    return code === null ? take(text, true) : take(encoded(code), true)
  }
  const parts = [
    ...without.map(({ text }) => prefixed('-', refused(text))),
    ...phrases.map(({ text }) => take(text, true)),
    ...distinct(contentWords(words)).map((text) => take(text, mode === 'strict')),
  ].filter((part) => part !== null)
  // What is excluded goes last: Meilisearch takes the last word that is looked for as unfinished.
  return [
    ...parts.filter((part) => !part.startsWith('-')),
    ...parts.filter((part) => part.startsWith('-')),
  ].join(' ')
}

function prefixed(sign: string, part: string | null): string | null {
  return part === null ? null : sign + part
}

function distinct(words: { text: string }[]): string[] {
  return [...new Set(words.map(({ text }) => text.toLowerCase()))]
}

function filterOf(spaceIds: string[], conditions: Condition[]): string[] {
  return [
    conditionFilter({ field: 'space', values: spaceIds, not: false }),
    ...conditions.map(conditionFilter),
  ]
}

function conditionFilter(condition: Condition): string {
  const filter =
    condition.field === 'date'
      ? dateFilter(condition)
      : listFilter(attributes[condition.field], condition.values)
  return condition.not ? `NOT (${filter})` : filter
}

function listFilter(attribute: string, values: string[]): string {
  return `${attribute} IN [${values.map(quoted).join(', ')}]`
}

function dateFilter({ after, before }: { after?: number; before?: number }): string {
  const parts = [
    after === undefined ? null : `createdAt >= ${after}`,
    before === undefined ? null : `createdAt < ${before}`,
  ]
  return parts.filter((part) => part !== null).join(' AND ')
}

function quoted(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
