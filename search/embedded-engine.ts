import type { Catalogue, Entry } from './catalogue'
import type {
  Change,
  EngineAnswer,
  Hit,
  Log,
  Ranked,
  SearchRequest,
  Suggestion,
  SuggestRequest,
} from './contract'
import { correct } from './correction'
import { criteriaOf } from './criteria'
import { compactFile, discardFile, isDamage } from './embedded-file'
import { createLexicon, readableBy } from './embedded-lexicon'
import { matchExpression, mostTelling, soughtWords } from './embedded-match'
import { type Opened, openParts } from './embedded-parts'
import { type Asked, bestFirst, isMeant, rank } from './embedded-ranking'
import { createAccept, sift } from './embedded-search'
import { suggestPosts, suggestWords } from './embedded-suggest'
import { exactly, understood } from './embedded-words'
import { createMarker, type PostText } from './passages'
import type { ParsedQuery } from './query-grammar'
import { wordsOf } from './stop-words'

export type EmbeddedEngine = ReturnType<typeof createEmbeddedEngine>

const noText: PostText = { title: '', topics: '', body: '', answers: '', comments: '' }

/**
 * Search over one disposable SQLite file with FTS5: words are stemmed (Porter) and ranked by BM25 with topics at 1.5,
 * title, body and answers at 1 and comments at 0.3; `embedded-ranking.ts` says what else has a say.
 * @param path of the file; its folder is made when missing
 * @param now milliseconds, for the date facet
 */
export function createEmbeddedEngine({ path, now, log }: { path: string; now: () => number; log: Log }) {
  let opened = openParts(path, log)

  /** A file found damaged halfway is thrown away at once, so that the next call and the rebuild meet a sound one. */
  function guarded<T>(work: (parts: Opened) => T): T {
    try {
      return work(opened)
    } catch (cause) {
      if (!isDamage(cause)) throw cause
      log('warn', 'The search file is damaged and is made anew.', { path, cause: String(cause) })
      opened.db.close()
      discardFile(path)
      opened = openParts(path, log)
      return work(opened)
    }
  }

  /** One view of the file throughout, whatever other processes write meanwhile. */
  function reading<T>(read: (parts: Opened) => T): T {
    return guarded((parts) =>
      parts.db.transaction(() => {
        parts.catalogue.refresh()
        return read(parts)
      })(),
    )
  }

  return {
    path,
    /**
     * @param meilisearch what Meilisearch found best, when it was asked; it joins in the order of relevance
     * @throws on a locked file or a full disk
     */
    search(request: SearchRequest, meilisearch: Ranked[] | null = null): EngineAnswer {
      return reading((parts) => search(parts, request, meilisearch, now()))
    },
    suggest(request: SuggestRequest): Suggestion[] {
      return reading((parts) => suggestPosts(parts, request))
    },
    /** Whole searches that what was typed may become, of words that the reader's posts hold. */
    suggestWords(request: SuggestRequest): string[] {
      return reading((parts) => suggestWords(parts, request))
    },
    /** What typed words were meant as, by what the posts of these spaces say. */
    correct(query: Pick<ParsedQuery, 'terms'>, spaceIds: string[]): ReturnType<typeof correct> {
      return reading((parts) => correct(query, createLexicon(parts, spaceIds)))
    },
    /** Posts that share the most telling words of this one's title, topics and body, nearest first; never itself. */
    related(id: string, spaceIds: string[], limit: number): Suggestion[] {
      return reading((parts) => related(parts, id, spaceIds, limit))
    },
    /** Durable when it returns; the later of two calls about one document wins. */
    apply(change: Change): void {
      guarded(({ changes }) => changes.apply(change, Date.now()))
    },
    /** Lets nothing of what was deleted or written over stay in the file. It takes as long as the file is large. */
    compact(): void {
      guarded(({ db }) => compactFile(db))
    },
    /** The open file, for those that fill and follow it. Do not keep it: a damaged file is replaced. */
    get parts(): Opened {
      return opened
    },
    /** Whether the file is new or was never filled to the end. */
    get needsRebuild(): boolean {
      return guarded(({ changes }) => changes.fact('filled') === null)
    },
    get documentCount(): number {
      return reading(({ catalogue }) => catalogue.size)
    },
    /** Every document with its digest, in no order. */
    *digests(): Generator<{ id: string; digest: string }[]> {
      yield opened.db.prepare<[], { id: string; digest: string }>('SELECT id, digest FROM document').all()
    },
    close(): void {
      opened.db.close()
    },
  }
}

function search(
  parts: Opened,
  request: SearchRequest,
  meilisearch: Ranked[] | null,
  now: number,
): EngineAnswer {
  const started = performance.now()
  const { text } = parts
  const { sort, offset, limit, exact = false, mostWords } = request
  const spelling = exact ? { ...parts.spelling, alternatives: () => [] } : parts.spelling
  const said = understood(criteriaOf(request), parts)
  const words = mostWords === undefined ? said.words : mostTelling(said.words, spelling, mostWords)
  const criteria = { ...said, words }
  const asked = { criteria, spelling, keeps: exactly(criteria, parts), now }
  const { found, facets, total, fused } =
    sort === 'relevance'
      ? relevant(parts, { ...asked, meilisearch: meilisearch ?? [] })
      : { ...sorted(parts, sort, asked), fused: null }
  const draw = createMarker(soughtWords(criteria, spelling))
  const hits = found.slice(offset, offset + limit).map(({ rowid, id }): Hit => {
    const drawn = draw(text.get(rowid) ?? noText)
    const why = fused?.get(rowid)
    return { id, ...drawn, reasons: why && isMeant(why) ? [...drawn.reasons, 'meaning'] : drawn.reasons }
  })
  const engine = meilisearch ? 'both' : 'embedded'
  return { hits, total, facets, engine, tookMs: performance.now() - started }
}

function relevant(parts: Opened, asked: Omit<Asked, 'accept'>) {
  const { catalogue } = parts
  const { criteria, keeps, now } = asked
  const ranking = rank(parts, { ...asked, accept: createAccept(criteria, catalogue) })
  const entries = ranking?.entries ?? catalogue.all('newest').filter(keeps)
  return { ...sift(entries, { criteria, sort: 'relevance', catalogue, now }), fused: ranking?.fused ?? null }
}

function sorted(
  { catalogue, matched }: Opened,
  sort: 'newest' | 'useful',
  { criteria, spelling, keeps, now }: Pick<Asked, 'criteria' | 'spelling' | 'keeps' | 'now'>,
) {
  const attempt = (every: boolean) => {
    const match = matchExpression(criteria, spelling, every)
    const entries = match === null ? catalogue.all(sort) : entriesOf(catalogue, rowidsIn(matched.get(match)))
    return sift(entries.filter(keeps), {
      criteria,
      sort: match === null ? 'relevance' : sort,
      catalogue,
      now,
    })
  }
  // Sorted by date, a page of posts that share one common word with the query would be of no use.
  const strict = attempt(true)
  return strict.total > 0 ? strict : attempt(false)
}

function rowidsIn(json: string | undefined): number[] {
  return JSON.parse(json ?? '[]')
}

function entriesOf(catalogue: Catalogue, rowids: number[]): Entry[] {
  return rowids.flatMap((rowid) => catalogue.get(rowid) ?? [])
}

function related(parts: Opened, id: string, spaceIds: string[], limit: number): Suggestion[] {
  const { catalogue, documents, spelling, text } = parts
  const post = documents.get(id)
  if (!post) return []
  const titled = ({ title }: { title: string }) => wordsOf(title).join(' ')
  const own = titled(post)
  // A word that no other post holds leads nowhere. Of the rest the expression takes the most telling ones.
  const words = [...new Set(wordsOf(`${post.title} ${post.topicWords} ${post.body}`))]
    .filter((word) => spelling.documentsWith(word) > 1)
    .map((text) => ({ text }))
  const asWritten = { ...spelling, alternatives: () => [] }
  const match = words.length > 0 ? matchExpression({ words, phrases: [] }, asWritten) : null
  if (match === null) return []
  const isReadable = readableBy(catalogue, spaceIds)
  const found: Suggestion[] = []
  for (const { rowid } of bestFirst(parts.scored.get(match))) {
    if (found.length === limit) break
    const entry = catalogue.get(rowid)
    if (!entry || entry.id === id || !isReadable(rowid)) continue
    const { title } = text.get(rowid) ?? noText
    // The same title twice is the same post, asked or imported again.
    if (titled({ title }) === own) continue
    found.push({
      id: entry.id,
      kind: catalogue.shapeOf(entry.shape).kind,
      title: [{ text: title, marked: false }],
    })
  }
  return found
}
