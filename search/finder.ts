import { setImmediate } from 'node:timers/promises'
import { createCircuitBreaker } from './circuit-breaker'
import { compare } from './compare'
import type {
  Change,
  Difference,
  EngineName,
  FoundNames,
  Log,
  NameChange,
  NameDocument,
  SearchDocument,
  SearchRequest,
  SearchResult,
  Suggestion,
  Suggestions,
  SuggestRequest,
} from './contract'
import { maxLimit } from './contract'
import type { EmbeddedEngine } from './embedded-engine'
import { rebuildEmbedded } from './embedded-rebuild'
import { withLease } from './lease'
import type { MeilisearchEngine, Proven } from './meilisearch-engine'
import { createMeilisearchSync } from './meilisearch-sync'
import { nameDigest } from './names'
import { formatQuery } from './query-grammar'
import { hearsMeilisearch, ranksWords } from './query-kind'

const searchPatienceMs = 1000
/** Its list is one of several, so it is not waited for long. */
const rankPatienceMs = 300
/** Leaves the embedded engine its share of the 50 ms in which suggestions follow the keys. */
const suggestPatienceMs = 25
const namesOfEachKind = 3
const applyPatienceMs = 1000
const catchUpEveryMs = 500
const turnPatienceMs = 120_000

const notes = {
  embedded: 'Search is catching up, so the order of results may be a little different for now.',
  preparing: 'Search is being prepared. Some posts may not be found yet.',
}

export interface FinderStatus {
  /** The engine that answers now. */
  engine: EngineName
  documents: number
  /** Changes that Meilisearch has not confirmed. */
  pending: number
  needsRebuild: boolean
  /** Why Meilisearch does not answer; null when it does or there is none. */
  failure: string | null
}

/** Somebody else makes the index anew at this moment. */
export class RebuildUnderWay extends Error {
  override name = 'RebuildUnderWay'
}

export type Finder = ReturnType<typeof createFinder>

/**
 * One search over two engines. What is asked in words is answered out of the embedded file, whose order Meilisearch has
 * a say in where it knows better (decision 012); what is only filtered, or sorted by date or usefulness, is answered by
 * Meilisearch whenever it is up, quick and complete. When it is not, the embedded engine does without it, for that very
 * request. The embedded file is written first and Meilisearch is brought up to it, so either may disappear at any time.
 */
export function createFinder(options: {
  embedded: EmbeddedEngine
  primary?: MeilisearchEngine | null
  log: Log
}) {
  const { embedded, primary = null, log } = options
  const sync = primary && createMeilisearchSync({ engine: primary, embedded, log })
  const breaker = sync && createCircuitBreaker(() => sync.catchUp())
  const timer = sync && setInterval(follow, catchUpEveryMs)
  timer?.unref()

  /** Picks up what another process wrote, and what a failed attempt left. */
  function follow(): void {
    if (breaker?.isClosed && (embedded.parts.changes.pendingCount() > 0 || sync?.isUntaught())) catchUp()
  }

  async function catchUp(): Promise<void> {
    try {
      await sync?.catchUp()
    } catch (cause) {
      fail(cause)
    }
  }

  function fail(cause: unknown): void {
    if (breaker?.isClosed)
      log('warn', 'Meilisearch does not answer; the embedded search does.', { cause: String(cause) })
    breaker?.fail(cause)
  }

  /** Asks Meilisearch; null means that the embedded engine must answer. */
  async function fromPrimary<T>(
    patienceMs: number,
    slowIsDown: boolean,
    request: (engine: MeilisearchEngine, signal: AbortSignal) => Promise<Proven<T>>,
  ): Promise<T | null> {
    if (!primary || !breaker?.isClosed || sync?.isBehind()) return null
    const patience = AbortSignal.timeout(patienceMs)
    try {
      const { answer, proof } = await request(primary, patience)
      if (sync?.isComplete(proof)) return answer
      fail('The index of Meilisearch is not complete.')
    } catch (cause) {
      if (!patience.aborted || slowIsDown)
        fail(patience.aborted ? `No answer within ${patienceMs} ms.` : cause)
    }
    return null
  }

  async function answer(asked: SearchRequest): Promise<Omit<SearchResult, 'correction'>> {
    const limit = Math.min(Math.max(1, Math.floor(asked.limit)), maxLimit)
    // Meilisearch numbers its pages, so both engines start where a page does.
    const offset = Math.floor(Math.max(0, asked.offset) / limit) * limit
    const request = { ...asked, limit, offset }
    if (request.spaceIds.length === 0) return nothing(primary ? 'meilisearch' : 'embedded')
    const isWhole = primary === null || primary.canAnswer(request)
    if (ranksWords(request)) {
      const asks = isWhole && hearsMeilisearch(request)
      const best =
        primary && asks
          ? await fromPrimary(rankPatienceMs, true, (engine, signal) => engine.rank(request, signal))
          : null
      return { ...embedded.search(request, best), note: noteOn(asks && best === null) }
    }
    const found =
      primary && isWhole
        ? await fromPrimary(searchPatienceMs, true, (engine, signal) => engine.search(request, signal))
        : null
    if (found) return { ...found, note: null }
    return { ...embedded.search(request), note: noteOn(isWhole) }
  }

  /** @param isOther whether Meilisearch should have had a say and had none */
  function noteOn(isOther: boolean): string | null {
    if (primary && isOther) return embedded.needsRebuild ? notes.preparing : notes.embedded
    return embedded.needsRebuild ? notes.preparing : null
  }

  return {
    /**
     * Never fails because of Meilisearch; requests it cannot answer rightly go to the other. A slip of the finger is
     * put right first, from words that the reader's own posts hold.
     * @throws only when the embedded file cannot be read
     */
    async search(asked: SearchRequest): Promise<SearchResult> {
      const { query, spaceIds, exact } = asked
      const corrected = exact || spaceIds.length === 0 ? null : embedded.correct(query, spaceIds)
      if (!corrected) return { ...(await answer(asked)), correction: null }
      const { kind, terms } = corrected
      const correction = { kind, words: formatQuery({ terms }), original: formatQuery(query) }
      const request = kind === 'showing' ? { ...asked, query: { ...query, terms } } : asked
      return { ...(await answer(request)), correction }
    },

    /**
     * What to offer while somebody types: within 50 ms, and nothing for less than a letter or a reader of no space.
     * `limit` is that of posts.
     */
    async suggest(request: SuggestRequest): Promise<Suggestions> {
      const { text, spaceIds } = request
      if (spaceIds.length === 0 || !/[\p{L}\p{N}]/u.test(text))
        return { posts: [], words: [], topics: [], people: [], sessions: [] }
      const asked = fromPrimary(suggestPatienceMs, false, (engine, signal) => engine.suggest(request, signal))
      // Lets the question leave, so that Meilisearch looks while the file is read.
      await setImmediate()
      const own = {
        words: embedded.suggestWords(request),
        ...embedded.parts.names.find(text, spaceIds, namesOfEachKind),
      }
      const posts = await asked
      // What Meilisearch reads otherwise, such as Han characters, the other may know.
      return { posts: posts && posts.length > 0 ? posts : embedded.suggest(request), ...own }
    },

    /** Topics, people and sessions with a name like this, so many of each. */
    async names({ text, spaceIds, limit }: SuggestRequest): Promise<FoundNames> {
      return embedded.parts.names.find(text, spaceIds, limit)
    },

    /** Posts like this one, from spaces the reader may read. */
    async related(id: string, spaceIds: string[], limit: number): Promise<Suggestion[]> {
      return spaceIds.length === 0 ? [] : embedded.related(id, spaceIds, limit)
    },

    /**
     * Writes changes; the later call about one document wins, and repeating a call changes nothing. When it resolves
     * the embedded file holds them for good. Meilisearch is waited for a second at most: a search meanwhile is
     * answered by the embedded engine.
     * @throws only when the embedded file cannot be written; then nothing was, and the call may be repeated
     */
    async apply(change: Change): Promise<void> {
      embedded.apply(change)
      if (!breaker?.isClosed) return
      const patience = new AbortController()
      const over = new Promise<void>((resolve) => {
        const late = setTimeout(resolve, applyPatienceMs)
        patience.signal.addEventListener('abort', () => clearTimeout(late))
      })
      // One that is under way may have read its batch before this change, so a second one follows it.
      await Promise.race([
        catchUp().then(() => (embedded.parts.changes.pendingCount() > 0 ? catchUp() : undefined)),
        over,
      ])
      patience.abort()
    },

    /** Writes names. Repeating a call changes nothing. @throws when the file cannot be written */
    async applyNames(change: NameChange): Promise<void> {
      embedded.parts.names.apply(change)
      follow()
    },

    /** Makes these the only names there are. @throws when the file cannot be written */
    async rebuildNames(source: Iterable<NameDocument>): Promise<void> {
      embedded.parts.names.replace([...source])
    },

    /** Compares the names with what they should be. */
    async checkNames(source: Iterable<NameDocument>): Promise<Difference[]> {
      const wanted = new Map([...source].map((name) => [`${name.type}:${name.id}`, nameDigest(name)]))
      return compare('embedded', wanted, [embedded.parts.names.digests()])
    },

    /**
     * Recreates everything while searches go on: the embedded tables from `source`, then Meilisearch from them.
     * @param source every document there is, in batches
     * @param total how many documents that will be; progress is reported out of this, or twice this with Meilisearch
     * @throws when another process rebuilds and does not finish within two minutes, or an engine fails
     */
    async rebuild(
      source: AsyncIterable<SearchDocument[]>,
      total: number,
      onProgress: (done: number, total: number) => void = () => {},
    ): Promise<void> {
      const whole = sync ? total * 2 : total
      const turn = await withLease(embedded, turnPatienceMs, async (keep) => {
        await rebuildEmbedded(embedded.parts, source, keep, (done) => onProgress(done, whole))
        await sync?.refill(keep, (done) => onProgress(total + done, whole))
      })
      if (!turn)
        throw new RebuildUnderWay(
          'Another process is rebuilding the search index. Try again when it is done.',
        )
    },

    /**
     * Fills an embedded file that is new. Meilisearch, which may not be up yet, is brought up to it by itself.
     * @throws when the file cannot be written
     */
    async fill(source: AsyncIterable<SearchDocument[]>): Promise<void> {
      await withLease(embedded, turnPatienceMs, (keep) =>
        rebuildEmbedded(embedded.parts, source, keep, () => {}),
      )
    },

    /** Compares every engine with what there should be. @throws when Meilisearch is configured and does not answer */
    async check(source: AsyncIterable<{ id: string; digest: string }[]>): Promise<Difference[]> {
      const wanted = new Map<string, string>()
      for await (const batch of source) for (const { id, digest } of batch) wanted.set(id, digest)
      const differences = await compare('embedded', wanted, embedded.digests())
      return primary
        ? [...differences, ...(await compare('meilisearch', wanted, primary.digests()))]
        : differences
    },

    status(): FinderStatus {
      return {
        engine: breaker?.isClosed && !sync?.isBehind() ? 'meilisearch' : 'embedded',
        documents: embedded.documentCount,
        pending: primary ? embedded.parts.changes.pendingCount() : 0,
        needsRebuild: embedded.needsRebuild,
        failure: breaker?.failure ?? null,
      }
    },

    /** Breaks off what is under way, which another process will do, and closes the file. */
    async close(): Promise<void> {
      if (timer) clearInterval(timer)
      breaker?.end()
      await sync?.stop()
      embedded.close()
    },
  }
}

function nothing(engine: EngineName): Omit<SearchResult, 'correction'> {
  const facets = { kind: [], topic: [], space: [], outcome: [], state: [], date: [] }
  return { hits: [], total: 0, facets, engine, tookMs: 0, note: null }
}
