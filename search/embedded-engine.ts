import { createCatalogue, type Entry } from './catalogue'
import type { Change, EngineAnswer, Log, SearchRequest, Suggestion, SuggestRequest } from './contract'
import { correct } from './correction'
import { criteriaOf } from './criteria'
import { createChanges } from './embedded-changes'
import { discardFile, isDamage, openFile } from './embedded-file'
import { createLexicon, readableBy } from './embedded-lexicon'
import { matchExpression, soughtWords } from './embedded-match'
import { sift } from './embedded-search'
import { suggestPosts, suggestWords } from './embedded-suggest'
import { exactly, understood } from './embedded-words'
import { createDocumentReader } from './embedded-writing'
import { createNames } from './names'
import { createMarker, type PostText } from './passages'
import type { ParsedQuery } from './query-grammar'
import { createSpelling } from './spelling'
import { wordsOf } from './stop-words'

export type EmbeddedEngine = ReturnType<typeof createEmbeddedEngine>
export type Opened = ReturnType<typeof open>

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
    search(request: SearchRequest): EngineAnswer {
      return reading((parts) => search(parts, request, now()))
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
  const shown = (column: string) => `replace(${column}, char(8203), '') AS ${column}`
  return {
    db,
    catalogue: createCatalogue(db),
    spelling: createSpelling(db),
    changes: createChanges(db),
    names: createNames(db),
    documents: createDocumentReader(db),
    ranked: db
      .prepare<[string], string>(
        'SELECT json_group_array(rowid) FROM (SELECT rowid FROM content WHERE content MATCH ? ORDER BY rank)',
      )
      .pluck(),
    matched: db
      .prepare<[string], string>('SELECT json_group_array(rowid) FROM content WHERE content MATCH ?')
      .pluck(),
    written: db
      .prepare<{ match: string }, number>(
        `SELECT rowid FROM headline WHERE headline MATCH :match
         UNION ALL SELECT rowid FROM wording WHERE wording MATCH :match`,
      )
      .pluck(),
    stemmed: db.prepare<[string], number>('SELECT rowid FROM content WHERE content MATCH ?').pluck(),
    begun: db.prepare<[string], { rowid: number; title: string }>(
      `SELECT rowid, ${shown('title')} FROM headline WHERE headline MATCH ? ORDER BY rowid DESC`,
    ),
    text: db.prepare<[number], PostText>(
      `SELECT ${shown('title')}, ${shown('topics')}, ${shown('body')}, ${shown('answers')}, ${shown('comments')}
       FROM content WHERE rowid = ?`,
    ),
  }
}

function search(parts: Opened, request: SearchRequest, now: number): EngineAnswer {
  const started = performance.now()
  const { catalogue, text } = parts
  const { sort, offset, limit, exact = false } = request
  const spelling = exact ? { ...parts.spelling, alternatives: () => [] } : parts.spelling
  const criteria = understood(criteriaOf(request), parts)
  const keeps = exactly(criteria, parts)
  const attempt = (every: boolean) => {
    const match = matchExpression(criteria, spelling, catalogue.size, every)
    const entries = matches(parts, match, sort).filter(keeps)
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
): readonly Entry[] {
  if (match === null) return catalogue.all(sort === 'useful' ? 'useful' : 'newest')
  const rowids: number[] = JSON.parse((sort === 'relevance' ? ranked : matched).get(match) ?? '[]')
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
  const match = words.length > 0 ? matchExpression({ words, phrases: [] }, asWritten, catalogue.size) : null
  if (match === null) return []
  const isReadable = readableBy(catalogue, spaceIds)
  const found: Suggestion[] = []
  for (const { rowid, id: other, shape } of matches(parts, match, 'relevance')) {
    if (found.length === limit) break
    if (other === id || !isReadable(rowid)) continue
    const { title } = text.get(rowid) ?? noText
    // The same title twice is the same post, asked or imported again.
    if (titled({ title }) === own) continue
    found.push({ id: other, kind: catalogue.shapeOf(shape).kind, title: [{ text: title, marked: false }] })
  }
  return found
}
