import { type Index, Meilisearch, type MultiSearchResult, type Settings } from 'meilisearch'
import { indexedCodes } from './codes'
import type {
  EngineAnswer,
  FacetName,
  Facets,
  Kind,
  Ranked,
  SearchDocument,
  SearchRequest,
  Suggestion,
  SuggestRequest,
} from './contract'
import { criteriaOf } from './criteria'
import { byCount } from './embedded-facets'
import { drawMarked } from './meilisearch-drawing'
import {
  attributeOf,
  type Mode,
  markerQuery,
  planRanking,
  planSearch,
  planSuggestions,
} from './meilisearch-query'
import { create, done, isUnfilled, remove } from './meilisearch-tasks'
import { nodeHttp } from './node-http'
import { isUnspaced } from './scripts'
import { toSegments, withoutMarks } from './segments'

/** Raise it whenever the settings or the stored fields change: an index of another version is filled anew. */
const indexVersion = 3
const markerId = '_marker'

export interface Address {
  host: string
  apiKey?: string
}

/** What an index says of itself: which filling it comes from, and the last change it holds. */
export interface Proof {
  fill: string
  upTo: number
}

/** An answer, with the proof read in the same request so that an emptied or older index cannot pass unnoticed. */
export interface Proven<T> {
  answer: T
  proof: Proof | null
}

export type MeilisearchEngine = ReturnType<typeof createMeilisearchEngine>

const settings: Settings = {
  searchableAttributes: ['title', 'topicWords', 'codes', 'body', 'answers', 'comments'],
  filterableAttributes: ['kind', 'topics', 'spaceId', 'author', 'outcome', 'states', 'createdAt'],
  sortableAttributes: ['createdAt', 'usefulness'],
  // Sorting comes first so that "newest" means newest; without a sort the rule does nothing.
  rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness'],
  // A code with another letter is another code.
  typoTolerance: { disableOnAttributes: ['codes'] },
  // A third of the disk and half the indexing time of `byWord`, with results as good.
  proximityPrecision: 'byAttribute',
  pagination: { maxTotalHits: 1_000_000 },
  faceting: { maxValuesPerFacet: 200, sortFacetValuesBy: { '*': 'count' } },
}

/**
 * Search over a Meilisearch 1.21 server.
 * @param address where the server is now, or null while there is none; asked before every request
 * @param index its name on the server; a second one, with `_next` added, exists while it is filled anew
 */
export function createMeilisearchEngine(options: {
  address: () => Address | null
  now: () => number
  index?: string
}) {
  const { address, now, index: name = 'posts' } = options
  let connected: { to: string; client: Meilisearch } | null = null

  /** @throws when there is no server at the moment */
  function client(): Meilisearch {
    const at = address()
    if (!at) throw new Error('The search server is not running.')
    const to = `${at.host} ${at.apiKey}`
    if (connected?.to !== to) connected = { to, client: new Meilisearch({ ...at, httpClient: nodeHttp }) }
    return connected.client
  }

  async function ask(queries: object[], signal: AbortSignal): Promise<MultiSearchResult<Found>[]> {
    const params = { queries: [...queries, markerQuery].map((query) => ({ ...query, indexUid: name })) }
    const { results } = await client().multiSearch<typeof params, Found>(params, { signal })
    return results
  }

  async function attempt(request: SearchRequest, mode: Mode, signal: AbortSignal) {
    const criteria = criteriaOf(request)
    const plan = planSearch(criteria, request, mode, now())
    const results = await ask(
      [plan.hits, ...plan.facets.map(({ query }) => query), ...plan.dates.map(({ query }) => query)],
      signal,
    )
    const [main] = results
    const counts = { ...main?.facetDistribution }
    plan.facets.forEach(({ name }, position) => {
      if (name !== 'date')
        counts[attributeOf(name)] = results[position + 1]?.facetDistribution?.[attributeOf(name)] ?? {}
    })
    const dates = plan.dates.map(({ value }, position) => ({
      value,
      count: results[1 + plan.facets.length + position]?.totalHits ?? 0,
    }))
    const facet = (name: Exclude<FacetName, 'date'>) =>
      byCount(Object.entries(counts[attributeOf(name)] ?? {})).filter(({ count }) => count > 0)
    const facets: Facets = {
      kind: facet('kind'),
      topic: facet('topic'),
      space: facet('space'),
      outcome: facet('outcome'),
      state: facet('state'),
      date: dates.filter(({ count }) => count > 0),
    }
    const hits = (main?.hits ?? []).map(({ id, _formatted: shown }) => ({
      id,
      ...drawMarked(shown ?? {}, criteria),
    }))
    return { hits, facets, total: main?.totalHits ?? 0, proof: proofIn(results.at(-1)) }
  }

  return {
    /**
     * Whether this engine can keep the contract for a request. With `byAttribute` it takes a phrase for words in any
     * order, and the index that could tell the difference is three times as large, so phrases are not for it. Nor is
     * what must not be repaired: its tolerance of slips belongs to the index, not to the query. And it reads Han
     * characters by the language that it takes a text to be in, which for a word or two is often another.
     */
    canAnswer({ query, exact }: SearchRequest): boolean {
      return (
        !exact &&
        !query.terms.some((term) => term.type === 'phrase' || (term.type === 'word' && isUnspaced(term.text)))
      )
    },

    /** @throws on a dead, slow or refusing server, and when `signal` aborts */
    async search(request: SearchRequest, signal: AbortSignal): Promise<Proven<EngineAnswer>> {
      const started = performance.now()
      let found = await attempt(request, 'strict', signal)
      if (found.total === 0 && request.query.terms.some((term) => term.type === 'word' && !term.minus))
        found = await attempt(request, 'loose', signal)
      const { proof, ...answer } = found
      return { proof, answer: { ...answer, engine: 'meilisearch', tookMs: performance.now() - started } }
    },

    /** The best by relevance with their scores, for others to weigh. @throws as `search` does */
    async rank(request: SearchRequest, signal: AbortSignal): Promise<Proven<Ranked[]>> {
      const results = await ask(planRanking(criteriaOf(request)), signal)
      const scores = new Map(
        results
          .slice(0, -1)
          .flatMap(({ hits }) => hits.map(({ id, _rankingScore: score = 0 }) => [id, score] as const)),
      )
      return { answer: [...scores].map(([id, score]) => ({ id, score })), proof: proofIn(results.at(-1)) }
    },

    async suggest(request: SuggestRequest, signal: AbortSignal): Promise<Proven<Suggestion[]>> {
      const plans = planSuggestions(request)
      const results = await ask(plans, signal)
      const hits = results.slice(0, plans.length).find(({ hits }) => hits.length > 0)?.hits ?? []
      const answer = hits.map(({ id, kind, _formatted }) => ({
        id,
        kind,
        title: toSegments(_formatted?.title ?? ''),
      }))
      return { answer, proof: proofIn(results.at(-1)) }
    },

    /** What the index says of itself, or null when there is none, or it was never filled. @throws when the server does not answer */
    async proof(signal: AbortSignal): Promise<Proof | null> {
      try {
        return proofIn((await ask([], signal)).at(-1))
      } catch (cause) {
        if (isUnfilled(cause)) return null
        throw cause
      }
    },

    /**
     * Writes changes and, last, what they bring the index up to. Resolves once they can be found.
     * @throws what the server says, and when `stopping` is aborted; what it was given it may still do
     */
    async write(
      upsert: SearchDocument[],
      remove: string[],
      proof: Proof,
      stopping?: AbortSignal,
    ): Promise<void> {
      const server = client()
      const index = server.index<Stored>(name)
      if (remove.length > 0) await done(server, index.deleteDocuments(remove), stopping)
      const documents = [...upsert.map(toStored), toMarker(proof)]
      await done(server, index.addDocuments(documents, { primaryKey: 'id' }), stopping)
    },

    /** What means the same, each word or phrase with its others. Nothing is indexed anew for it. @throws as `write` */
    async teach(synonyms: Record<string, string[]>, stopping?: AbortSignal): Promise<void> {
      const server = client()
      await done(server, server.index(name).updateSynonyms(synonyms), stopping)
    },

    /** Builds a whole new index beside the one that answers, then swaps them in one step. @throws as `write` does */
    async fill(
      pages: AsyncIterable<SearchDocument[]>,
      proof: Proof,
      synonyms: Record<string, string[]>,
      stopping?: AbortSignal,
    ): Promise<void> {
      const server = client()
      const next = `${name}_next`
      await remove(server, next, stopping)
      await done(server, server.createIndex(next, { primaryKey: 'id' }), stopping)
      await create(server, name, stopping)
      const index: Index<Stored> = server.index(next)
      await done(server, index.updateSettings({ ...settings, synonyms }), stopping)
      for await (const page of pages)
        if (page.length > 0) await done(server, index.addDocuments(page.map(toStored)), stopping)
      await done(server, index.addDocuments([toMarker(proof)]), stopping)
      await done(server, server.swapIndexes([{ indexes: [name, next], rename: false }]), stopping)
      await server.deleteIndex(next)
    },

    /** Every document with its digest, in no order. */
    async *digests(): AsyncGenerator<{ id: string; digest: string }[]> {
      const index = client().index<Stored>(name)
      const limit = 5000
      for (let offset = 0; ; offset += limit) {
        const { results } = await index.getDocuments({ offset, limit, fields: ['id', 'digest'] })
        yield results
          .filter(({ id }) => id !== markerId)
          .map(({ id, digest }) => ({ id, digest: digest ?? '' }))
        if (results.length < limit) return
      }
    },

    newFill: () => `${indexVersion}-${now().toString(36)}-${Math.random().toString(36).slice(2)}`,
    isCurrent: (fill: string) => fill.startsWith(`${indexVersion}-`),
  }
}

type Stored = Partial<Omit<SearchDocument, 'kind' | 'authorHandle' | 'authorName'>> & {
  id: string
  codes?: string
  kind: Kind | 'marker'
  author?: string
  fill?: string
  upTo?: number
}

interface Found extends Stored {
  kind: Kind
}

function toStored(document: SearchDocument): Stored {
  const { title, body, answers, comments, topicWords, authorHandle } = document
  const { id, kind, topics, spaceId, outcome, states, createdAt, usefulness, digest } = document
  const text = { title, body, answers, comments, topicWords }
  const clean = Object.fromEntries(Object.entries(text).map(([field, value]) => [field, withoutMarks(value)]))
  const codes = indexedCodes(`${title}\n${body}\n${answers}\n${comments}`)
  const rest = { id, kind, topics, spaceId, outcome, states, createdAt, usefulness, digest }
  return { ...rest, ...clean, codes, author: authorHandle.toLowerCase() }
}

function toMarker(proof: Proof): Stored {
  return { id: markerId, kind: 'marker', ...proof }
}

function proofIn(result: MultiSearchResult<Found> | undefined): Proof | null {
  const { fill, upTo } = result?.hits[0] ?? {}
  return fill === undefined || upTo === undefined ? null : { fill, upTo }
}
