import { createCatalogue } from './catalogue'
import type { Log } from './contract'
import { createChanges } from './embedded-changes'
import { openFile } from './embedded-file'
import { createDocumentReader } from './embedded-writing'
import { createMeaning } from './meaning'
import { createNames } from './names'
import type { PostText } from './passages'
import { createSpelling } from './spelling'

/** The open search file, with what is kept of it in memory and the queries that it is asked. */
export type Opened = ReturnType<typeof openParts>

/**
 * Opens the search file, or makes it.
 * @throws when it cannot be read or made
 */
export function openParts(path: string, log: Log) {
  const db = openFile(path, log)
  /**
   * What matches and by how much, in whole numbers, which are quicker to read than fractions. In a small company most
   * words are in more than half of the posts, and then BM25 is millionths.
   */
  const scored = (table: 'content' | 'heading') =>
    db.prepare<[string], { rowids: string; scores: string }>(
      `SELECT json_group_array(rowid) AS rowids, json_group_array(CAST(rank * -100000000 AS INTEGER)) AS scores
       FROM ${table} WHERE ${table} MATCH ?`,
    )
  const shown = (column: string) => `replace(${column}, char(8203), '') AS ${column}`
  return {
    db,
    catalogue: createCatalogue(db),
    spelling: createSpelling(db),
    changes: createChanges(db),
    names: createNames(db),
    meaning: createMeaning(db),
    documents: createDocumentReader(db),
    scored: scored('content'),
    scoredTitles: scored('heading'),
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
