import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import type { Log } from './contract'

/** Raise it whenever the tables below change: files of another version are thrown away and filled anew. */
const fileVersion = 5

/** A mark belongs to its letter; without it, words of Hindi and others fall to pieces. */
const splitting = `unicode61 remove_diacritics 2 categories 'L* N* M*'`

/** The tables a rebuild makes a second time, with a prefix, and swaps in. */
export const rebuiltTables = [
  'document',
  'content',
  'heading',
  'headline',
  'wording',
  'word',
  'meaning',
] as const

/**
 * The text of a `document` is in `content`, stemmed, under the same rowid, with its codes as words of their own, and its
 * title once more in `heading`, so that titles are weighed among titles. Its words as they were written are in
 * `headline`, which is looked through as one types, and in `wording`, which keeps no text. What it is about is in
 * `meaning`, by the words in `learnt`. A document that is written again takes a new rowid. What facets and filters need
 * is in `shape`: documents that agree in all of it share one, shapes never change and are never deleted, so readers may
 * keep them.
 */
export function documentTables(prefix: '' | 'next_'): string {
  return `
    CREATE TABLE ${prefix}document (
      rowid INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, shape INTEGER NOT NULL,
      created_at INTEGER NOT NULL, usefulness INTEGER NOT NULL, author TEXT NOT NULL, author_name TEXT NOT NULL,
      digest TEXT NOT NULL, evidence TEXT
    );
    CREATE VIRTUAL TABLE ${prefix}content USING fts5 (
      title, topics, body, answers, comments, codes, tokenize = "porter ${splitting}"
    );
    INSERT INTO ${prefix}content (${prefix}content, rank) VALUES ('rank', 'bm25(1.0, 1.5, 1.0, 1.0, 0.3, 1.0)');
    CREATE VIRTUAL TABLE ${prefix}heading USING fts5 (
      title, content = '', contentless_delete = 1, tokenize = "porter ${splitting}"
    );
    CREATE VIRTUAL TABLE ${prefix}headline USING fts5 (
      title, topics, tokenize = "${splitting}", prefix = '1 2 3'
    );
    INSERT INTO ${prefix}headline (${prefix}headline, rank) VALUES ('rank', 'bm25(1.0, 0.3)');
    CREATE VIRTUAL TABLE ${prefix}wording USING fts5 (
      body, answers, comments, content = '', contentless_delete = 1, tokenize = "${splitting}"
    );
    CREATE TABLE ${prefix}word (
      id INTEGER PRIMARY KEY, term TEXT NOT NULL UNIQUE, documents INTEGER NOT NULL
    );
    CREATE TABLE ${prefix}meaning (document INTEGER PRIMARY KEY, vector BLOB NOT NULL);`
}

const sharedTables = `
  CREATE TABLE shape (id INTEGER PRIMARY KEY, facets TEXT NOT NULL UNIQUE);
  CREATE TABLE gone (sequence INTEGER PRIMARY KEY AUTOINCREMENT, document INTEGER NOT NULL);
  CREATE TABLE pending (id TEXT PRIMARY KEY, sequence INTEGER NOT NULL, since INTEGER NOT NULL) WITHOUT ROWID;
  CREATE INDEX pending_sequence ON pending (sequence);
  CREATE TABLE name (
    key TEXT PRIMARY KEY, document TEXT NOT NULL, digest TEXT, sequence INTEGER NOT NULL UNIQUE
  ) WITHOUT ROWID;
  CREATE TABLE learnt (word TEXT PRIMARY KEY, vector BLOB NOT NULL) WITHOUT ROWID;
  CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;`

/**
 * Opens the search file, which several processes may do at once. A file that is damaged, of another version or no
 * database at all is thrown away: everything in it can be filled again.
 * @throws when the folder cannot be written
 */
export function openFile(path: string, log: Log): Database.Database {
  mkdirSync(dirname(path), { recursive: true })
  try {
    return prepare(path)
  } catch (cause) {
    if (!isDamage(cause)) throw cause
    log('warn', 'The search file cannot be used and is made anew.', { path, cause: String(cause) })
    discardFile(path)
    return prepare(path)
  }
}

export function discardFile(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
}

/**
 * Merges each full-text index into one part, which leaves out what was deleted; forgets the words that no document holds;
 * and writes the file anew, since the database keeps what it deletes until it needs the room.
 */
export function compactFile(db: Database.Database): void {
  db.transaction(() => {
    for (const table of ['content', 'heading', 'headline', 'wording'])
      db.exec(`INSERT INTO ${table} (${table}) VALUES ('optimize')`)
    db.exec('DELETE FROM word WHERE documents <= 0')
  }).immediate()
  db.exec('VACUUM')
  db.pragma('wal_checkpoint(TRUNCATE)')
}

/** Whether a failure means that the file itself is beyond use, rather than busy or the disk full. */
export function isDamage(cause: unknown): boolean {
  return (
    cause instanceof WrongVersion ||
    (cause instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(cause.code))
  )
}

class WrongVersion extends Error {}

function prepare(path: string): Database.Database {
  const db = new Database(path)
  try {
    db.pragma('busy_timeout = 5000')
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = NORMAL')
    db.pragma('cache_size = -32000')
    db.pragma('temp_store = MEMORY')
    db.transaction(() => {
      const version = db.pragma('user_version', { simple: true })
      if (version === fileVersion) return
      if (version !== 0 || db.prepare('SELECT 1 FROM sqlite_schema').get())
        throw new WrongVersion(`version ${version}`)
      db.exec(documentTables('') + sharedTables)
      db.pragma(`user_version = ${fileVersion}`)
    }).immediate()
    probe(db)
    return db
  } catch (cause) {
    db.close()
    throw cause
  }
}

/** Touches every table, so that a file with a hole in it is found out before the first search. */
function probe(db: Database.Database): void {
  try {
    for (const table of [...rebuiltTables, 'shape', 'gone', 'pending', 'name', 'learnt', 'fact'])
      db.prepare(`SELECT * FROM ${table} LIMIT 1`).get()
    for (const table of ['content', 'heading', 'headline', 'wording'])
      db.prepare(`SELECT rowid FROM ${table} WHERE ${table} MATCH 'probe' LIMIT 1`).get()
  } catch (cause) {
    if (cause instanceof Database.SqliteError && cause.code === 'SQLITE_ERROR')
      throw new WrongVersion(cause.message)
    throw cause
  }
}
