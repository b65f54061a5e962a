import type { Database } from 'better-sqlite3'
import type { Change, Log, SearchRequest, SearchResult, Suggestion, SuggestRequest } from './contract'
import { type Criteria, criteriaOf } from './criteria'
import { dateRange } from './date-buckets'
import { createChanges } from './embedded-changes'
import { countFacets, type Tally } from './embedded-facets'
import { discardFile, isDamage, openFile } from './embedded-file'
import { type Where, whereOf } from './embedded-filter'
import { matchExpression, suggestExpressions, withoutExpression } from './embedded-match'
import { createDocumentReader, type Shape } from './embedded-writing'
import { bestPassage, markEnd, markStart, toSegments } from './segments'
import { createSpelling } from './spelling'
import { contentWords, wordsOf } from './stop-words'

export type EmbeddedEngine = ReturnType<typeof createEmbeddedEngine>

const order = {
  relevance: 'content.rank',
  newest: 'document.created_at DESC',
  useful: 'document.usefulness DESC, document.created_at DESC',
}

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

  return {
    /** @throws on a locked file or a full disk */
    search(request: SearchRequest): Omit<SearchResult, 'note'> {
      return guarded((parts) => search(parts, request, now()))
    },
    suggest(request: SuggestRequest): Suggestion[] {
      return guarded((parts) => suggest(parts, request))
    },
    related(id: string, spaceIds: string[], limit: number): Suggestion[] {
      return guarded((parts) => related(parts, id, spaceIds, limit))
    },
    /** Durable when it returns; the later of two calls about one document wins. */
    apply(change: Change): void {
      guarded(({ changes }) => changes.apply(change, now()))
    },
    /** The open parts, for those that fill and follow the file. */
    get parts(): Opened {
      return opened
    },
    /** Whether the file is new or was never filled to the end. */
    get needsRebuild(): boolean {
      return guarded(({ changes }) => changes.fact('filled') === null)
    },
    close(): void {
      opened.db.close()
    },
  }
}

export type Opened = ReturnType<typeof open>

function open(path: string, log: Log) {
  const db = openFile(path, log)
  const shapes = new Map<number, Shape>()
  const shape = db.prepare<[number], string>('SELECT facets FROM shape WHERE id = ?').pluck()
  const spelling = createSpelling(db)
  const documentCount = db.prepare<[], number>('SELECT count(*) FROM document').pluck()
  return {
    db,
    spelling,
    changes: createChanges(db),
    documents: createDocumentReader(db),
    documentCount: () => documentCount.get() ?? 0,
    shapeOf(id: number): Shape {
      const known = shapes.get(id)
      if (known) return known
      const read = JSON.parse(shape.get(id) ?? '') as Shape
      shapes.set(id, read)
      return read
    },
  }
}

function search(parts: Opened, request: SearchRequest, now: number): Omit<SearchResult, 'note'> {
  const started = performance.now()
  const criteria = criteriaOf(request)
  const documents = parts.documentCount()
  const match = (every: boolean) => matchExpression(criteria, parts.spelling, documents, every)
  // Sorted by date, a page of posts that share one common word with the query would be of no use.
  let chosen = match(request.sort !== 'relevance')
  let counted = count(parts, criteria, chosen, now)
  if (counted.total === 0 && request.sort !== 'relevance') {
    chosen = match(false)
    counted = count(parts, criteria, chosen, now)
  }
  const hits = counted.total > request.offset ? page(parts.db, criteria, request, chosen) : []
  return { hits, ...counted, engine: 'embedded', tookMs: performance.now() - started }
}

function matches(criteria: Criteria, match: string | null, where: Where) {
  const without = withoutExpression(criteria.without)
  return {
    from: match === null ? 'document' : 'content CROSS JOIN document ON document.rowid = content.rowid',
    where: [
      match === null ? null : 'content MATCH ?',
      where.sql,
      without === null ? null : 'document.rowid NOT IN (SELECT rowid FROM content WHERE content MATCH ?)',
    ]
      .filter((part) => part !== null)
      .join(' AND '),
    values: [match, ...where.values, without].filter((value) => value !== null),
  }
}

function count(parts: Opened, criteria: Criteria, match: string | null, now: number) {
  const { from, where, values } = matches(criteria, match, whereOf(criteria.spaceIds, criteria.always))
  const since = (bucket: 'week' | 'month' | 'year') => dateRange(bucket, now).after ?? 0
  const date = criteria.selected.date
  const range = date?.field === 'date' ? date : { after: undefined, before: undefined }
  const tallies = parts.db
    .prepare<unknown[], Tally>(
      `SELECT document.shape AS shape, count(*) AS count,
         CASE WHEN document.created_at >= ? THEN 'week' WHEN document.created_at >= ? THEN 'month'
              WHEN document.created_at >= ? THEN 'year' ELSE 'older' END AS bucket,
         document.created_at >= ? AND document.created_at < ? AS inRange
       FROM ${from} WHERE ${where} GROUP BY 1, 3, 4`,
    )
    .all(
      since('week'),
      since('month'),
      since('year'),
      range.after ?? Number.MIN_SAFE_INTEGER,
      range.before ?? Number.MAX_SAFE_INTEGER,
      ...values,
    )
  return countFacets(tallies, parts.shapeOf, criteria.selected)
}

function page(db: Database, criteria: Criteria, request: SearchRequest, match: string | null) {
  const conditions = [...criteria.always, ...Object.values(criteria.selected)]
  const { from, where, values } = matches(criteria, match, whereOf(criteria.spaceIds, conditions))
  const sort = match === null && request.sort === 'relevance' ? 'newest' : request.sort
  const rows = db
    .prepare<unknown[], { rowid: number; id: string }>(
      `SELECT document.rowid AS rowid, document.id AS id FROM ${from} WHERE ${where}
       ORDER BY ${order[sort]} LIMIT ? OFFSET ?`,
    )
    .all(...values, request.limit, request.offset)
  const marks = `'${markStart}', '${markEnd}'`
  const snippet = (column: number) => `snippet(content, ${column}, ${marks}, '…', 32)`
  const shown = db.prepare<unknown[], { title: string; body: string; answers: string; comments: string }>(
    match === null
      ? 'SELECT title, substr(body, 1, 220) AS body, substr(answers, 1, 220) AS answers, NULL AS comments FROM content WHERE rowid = ?'
      : `SELECT highlight(content, 0, ${marks}) AS title, ${snippet(2)} AS body, ${snippet(3)} AS answers,
           ${snippet(4)} AS comments FROM content WHERE content.rowid = ? AND content MATCH ?`,
  )
  return rows.map(({ rowid, id }) => {
    const text = shown.get(...(match === null ? [rowid] : [rowid, match]))
    return {
      id,
      title: toSegments(text?.title ?? ''),
      passage: bestPassage([text?.body, text?.answers, text?.comments]),
    }
  })
}

function suggest({ db, spelling, shapeOf }: Opened, { text, spaceIds, limit }: SuggestRequest): Suggestion[] {
  const where = whereOf(spaceIds, [])
  const find = db.prepare<unknown[], { id: string; shape: number; title: string }>(
    `SELECT document.id AS id, document.shape AS shape, highlight(headline, 0, '${markStart}', '${markEnd}') AS title
     FROM headline CROSS JOIN document ON document.rowid = headline.rowid
     WHERE headline MATCH ? AND ${where.sql} ORDER BY headline.rank LIMIT ?`,
  )
  const found = new Map<string, Suggestion>()
  for (const match of suggestExpressions(text, spelling)) {
    for (const { id, shape, title } of find.all(match, ...where.values, limit))
      if (!found.has(id)) found.set(id, { id, kind: shapeOf(shape).kind, title: toSegments(title) })
    if (found.size > 0) break
  }
  return [...found.values()].slice(0, limit)
}

function related(
  { db, spelling, documents, documentCount, shapeOf }: Opened,
  id: string,
  spaceIds: string[],
  limit: number,
) {
  const post = documents.get(id)
  if (!post) return []
  const words = contentWords(
    [...new Set(wordsOf(`${post.title} ${post.topicWords}`))].map((text) => ({ text })),
  )
  const match = matchExpression({ words, phrases: [] }, spelling, documentCount())
  if (match === null) return []
  const where = whereOf(spaceIds, [])
  return db
    .prepare<unknown[], { id: string; shape: number; title: string }>(
      `SELECT document.id AS id, document.shape AS shape, content.title AS title
       FROM content CROSS JOIN document ON document.rowid = content.rowid
       WHERE content MATCH ? AND ${where.sql} AND document.id <> ? ORDER BY content.rank LIMIT ?`,
    )
    .all(match, ...where.values, id, limit)
    .map(({ id, shape, title }) => ({ id, kind: shapeOf(shape).kind, title: toSegments(title) }))
}
