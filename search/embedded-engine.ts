import { type Catalogue, createCatalogue, type Entry } from './catalogue'
import type { Change, Log, SearchRequest, SearchResult, Suggestion, SuggestRequest } from './contract'
import { criteriaOf } from './criteria'
import { createChanges } from './embedded-changes'
import { discardFile, isDamage, openFile } from './embedded-file'
import { matchExpression, soughtWords, suggestExpressions, withoutExpression } from './embedded-match'
import { sift } from './embedded-search'
import { createDocumentReader } from './embedded-writing'
import { createMarker, markBeginnings, type PostText } from './passages'
import { createSpelling } from './spelling'
import { contentWords, wordsOf } from './stop-words'

export type EmbeddedEngine = ReturnType<typeof createEmbeddedEngine>
export type Opened = ReturnType<typeof open>

/** Newest titles looked at while one types; of these the best begun, most useful ones are shown. */
const suggestionsWeighed = 200
const noText: PostText = { title: '', topics: '', body: '', answers: '', comments: '' }

/**
 * Search over one disposable SQLite file with FTS5: words are stemmed (Porter), ranked by BM25 with the title at 4,
 * topics at 1.5, body and answers at 1 and comments at 0.3.
 * @param path of the file; its folder is made when missing
 * @param now milliseconds, for the date facet
 */
export function createEmbeddedEngine({ path, now, log }: { path: string; now: () => number; log: Log }) {
  let opened = open(path, log)

  /** A file found damaged halfway is thrown away at once, so that the next call and the rebuild meet a sound one. */
  function guarded<T>(work: (parts: Opened) => T): T {
    try {
      return work(opened)
    } catch (cause) {
      if (!isDamage(cause)) throw cause
      log('warn', 'The search file is damaged and is made anew.', { path, cause: String(cause) })
      opened.db.close()
      discardFile(path)
      opened = open(path, log)
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
    /** @throws on a locked file or a full disk */
    search(request: SearchRequest): Omit<SearchResult, 'note'> {
      return reading((parts) => search(parts, request, now()))
    },
    suggest(request: SuggestRequest): Suggestion[] {
      return reading((parts) => suggest(parts, request))
    },
    /** Posts that share telling words with this one's title and topics, never itself. */
    related(id: string, spaceIds: string[], limit: number): Suggestion[] {
      return reading((parts) => related(parts, id, spaceIds, limit))
    },
    /** Durable when it returns; the later of two calls about one document wins. */
    apply(change: Change): void {
      guarded(({ changes }) => changes.apply(change, Date.now()))
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

function open(path: string, log: Log) {
  const db = openFile(path, log)
  return {
    db,
    catalogue: createCatalogue(db),
    spelling: createSpelling(db),
    changes: createChanges(db),
    documents: createDocumentReader(db),
    ranked: db
      .prepare<[string], string>(
        'SELECT json_group_array(rowid) FROM (SELECT rowid FROM content WHERE content MATCH ? ORDER BY rank)',
      )
      .pluck(),
    matched: db
      .prepare<[string], string>('SELECT json_group_array(rowid) FROM content WHERE content MATCH ?')
      .pluck(),
    begun: db.prepare<[string, number], { rowid: number; title: string }>(
      'SELECT rowid, title FROM headline WHERE headline MATCH ? ORDER BY rowid DESC LIMIT ?',
    ),
    text: db.prepare<[number], PostText>(
      'SELECT title, topics, body, answers, comments FROM content WHERE rowid = ?',
    ),
  }
}

function search(parts: Opened, request: SearchRequest, now: number): Omit<SearchResult, 'note'> {
  const started = performance.now()
  const { catalogue, spelling, text } = parts
  const { sort, offset, limit } = request
  const criteria = criteriaOf(request)
  const attempt = (every: boolean) => {
    const match = matchExpression(criteria, spelling, catalogue.size, every)
    const entries = matches(parts, match, sort, withoutExpression(criteria.without))
    return sift(entries, { criteria, sort: match === null ? 'relevance' : sort, catalogue, now })
  }
  // Sorted by date, a page of posts that share one common word with the query would be of no use.
  let result = attempt(sort !== 'relevance')
  if (result.total === 0 && sort !== 'relevance') result = attempt(false)
  const draw = createMarker(soughtWords(criteria, spelling))
  const hits = result.found
    .slice(offset, offset + limit)
    .map(({ rowid, id }) => ({ id, ...draw(text.get(rowid) ?? noText) }))
  const { facets, total } = result
  return { hits, total, facets, engine: 'embedded', tookMs: performance.now() - started }
}

/** Best first when they are to be ranked, in the wanted order when there are no words to match. */
function matches(
  { catalogue, ranked, matched }: Opened,
  match: string | null,
  sort: SearchRequest['sort'],
  without: string | null,
): readonly Entry[] {
  const rowids = (json: string | undefined): number[] => JSON.parse(json ?? '[]')
  const entries =
    match === null
      ? catalogue.all(sort === 'useful' ? 'useful' : 'newest')
      : entriesOf(catalogue, rowids((sort === 'relevance' ? ranked : matched).get(match)))
  if (without === null) return entries
  const excluded = new Set(rowids(matched.get(without)))
  return entries.filter(({ rowid }) => !excluded.has(rowid))
}

function entriesOf(catalogue: Catalogue, rowids: number[]): Entry[] {
  return rowids.flatMap((rowid) => catalogue.get(rowid) ?? [])
}

function suggest(parts: Opened, { text, spaceIds, limit }: SuggestRequest): Suggestion[] {
  const { catalogue, spelling, begun } = parts
  const spaces = new Set(spaceIds)
  const start = wordsOf(text).join(' ')
  for (const { match, words } of suggestExpressions(text, spelling)) {
    const found = begun
      .all(match, suggestionsWeighed)
      .flatMap(({ rowid, title }) => {
        const entry = catalogue.get(rowid)
        if (!entry || !spaces.has(catalogue.shapeOf(entry.shape).space)) return []
        return { entry, title, begins: Number(wordsOf(title).join(' ').startsWith(start)) }
      })
      .sort((a, b) => b.begins - a.begins || b.entry.usefulness - a.entry.usefulness)
      .slice(0, limit)
    if (found.length > 0)
      return found.map(({ entry, title }) => ({
        id: entry.id,
        kind: catalogue.shapeOf(entry.shape).kind,
        title: markBeginnings(title, words),
      }))
  }
  return []
}

function related(parts: Opened, id: string, spaceIds: string[], limit: number): Suggestion[] {
  const { catalogue, documents, spelling, text } = parts
  const post = documents.get(id)
  if (!post) return []
  const spaces = new Set(spaceIds)
  const words = contentWords(wordsOf(`${post.title} ${post.topicWords}`).map((text) => ({ text })))
  const match = matchExpression({ words, phrases: [] }, spelling, catalogue.size)
  return matches(parts, match, 'relevance', null)
    .filter((entry) => entry.id !== id && spaces.has(catalogue.shapeOf(entry.shape).space))
    .slice(0, match === null ? 0 : limit)
    .map((entry) => ({
      id: entry.id,
      kind: catalogue.shapeOf(entry.shape).kind,
      title: [{ text: text.get(entry.rowid)?.title ?? '', marked: false }],
    }))
}
