import type { Database } from 'better-sqlite3'
import { readEvidence, type Shape } from './catalogue'
import { indexedCodes } from './codes'
import type { SearchDocument } from './contract'
import { type Evidence, evidenceFactor } from './evidence'
import { createMeaning } from './meaning'
import { toBlob } from './meaning-vectors'
import { closedUp, spacedOut } from './scripts'
import { withoutMarks } from './segments'
import { wordsOf } from './stop-words'

interface StoredDocument {
  rowid: number
  id: string
  facets: string
  created_at: number
  usefulness: number
  author: string
  author_name: string
  digest: string
  evidence: string | null
  title: string
  topics: string
  body: string
  answers: string
  comments: string
}

/** Writes documents into the live tables, or into the ones a rebuild fills beside them. Call it in a transaction. */
export function createWriter(db: Database, prefix: '' | 'next_' = '') {
  const rowidOf = db.prepare<[string], number>(`SELECT rowid FROM ${prefix}document WHERE id = ?`).pluck()
  const textOf = db.prepare<[number], Pick<StoredDocument, 'title' | 'topics' | 'body' | 'answers'>>(
    `SELECT title, topics, body, answers FROM ${prefix}content WHERE rowid = ?`,
  )
  const shapeOf = db.prepare<[string], number>('SELECT id FROM shape WHERE facets = ?').pluck()
  const addShape = db.prepare('INSERT INTO shape (facets) VALUES (?)')
  const addDocument = db.prepare(
    `INSERT INTO ${prefix}document (id, shape, created_at, usefulness, author, author_name, digest, evidence)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const addContent = db.prepare(
    `INSERT INTO ${prefix}content (rowid, title, topics, body, answers, comments, codes) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const addHeadline = db.prepare(`INSERT INTO ${prefix}headline (rowid, title, topics) VALUES (?, ?, ?)`)
  const addWording = db.prepare(
    `INSERT INTO ${prefix}wording (rowid, body, answers, comments) VALUES (?, ?, ?, ?)`,
  )
  const countWord = db.prepare(
    `INSERT INTO ${prefix}word (term, documents) VALUES (?, 1)
     ON CONFLICT (term) DO UPDATE SET documents = documents + 1`,
  )
  const discountWord = db.prepare(`UPDATE ${prefix}word SET documents = documents - 1 WHERE term = ?`)
  const addHeading = db.prepare(`INSERT INTO ${prefix}heading (rowid, title) VALUES (?, ?)`)
  const addMeaning = db.prepare(`INSERT INTO ${prefix}meaning (document, vector) VALUES (?, ?)`)
  const meaning = createMeaning(db)
  const deletions = ['document', 'content', 'heading', 'headline', 'wording', 'meaning'].map((table) =>
    db.prepare(`DELETE FROM ${prefix}${table} WHERE rowid = ?`),
  )

  const leave = db.prepare('INSERT INTO gone (document) VALUES (?)')

  function shapeFor(document: SearchDocument): number {
    const { kind, spaceId, outcome } = document
    const [topics, states] = [[...new Set(document.topics)].sort(), [...new Set(document.states)].sort()]
    const facets = JSON.stringify({ kind, space: spaceId, outcome, topics, states } satisfies Shape)
    const known = shapeOf.get(facets)
    if (known !== undefined) return known
    return Number(addShape.run(facets).lastInsertRowid)
  }

  function remove(id: string): void {
    const rowid = rowidOf.get(id)
    if (rowid === undefined) return
    const text = textOf.get(rowid)
    if (text) for (const word of vocabularyOf(text)) discountWord.run(word)
    for (const deletion of deletions) deletion.run(rowid)
    // The tables of a rebuild start a new generation, which nobody follows yet.
    if (prefix === '') leave.run(rowid)
  }

  function put(document: SearchDocument): void {
    remove(document.id)
    const { id, createdAt, usefulness, authorHandle, authorName, digest } = document
    const [title, topics, body, answers, comments] = [
      document.title,
      document.topicWords,
      document.body,
      document.answers,
      document.comments,
    ].map((text) => spacedOut(withoutMarks(text))) as [string, string, string, string, string]
    const { lastInsertRowid: rowid } = addDocument.run(
      id,
      shapeFor(document),
      createdAt,
      usefulness,
      authorHandle.toLowerCase(),
      authorName,
      digest,
      evidenceOf(document),
    )
    const codes = indexedCodes(`${title}\n${body}\n${answers}\n${comments}`)
    addContent.run(rowid, title, topics, body, answers, comments, codes)
    addHeading.run(rowid, title)
    const vector = meaning.ofPost(title, body)
    if (vector) addMeaning.run(rowid, toBlob(vector))
    addHeadline.run(rowid, title, topics)
    addWording.run(rowid, body, answers, comments)
    for (const word of vocabularyOf({ title, topics, body, answers })) countWord.run(word)
  }

  return { put, remove }
}

const storedColumns = `document.rowid AS rowid, document.id AS id, facets, created_at, usefulness, author, author_name,
  digest, evidence, title, content.topics AS topics, body, answers, comments`
const stored = `SELECT ${storedColumns} FROM document JOIN shape ON shape.id = shape JOIN content ON content.rowid = document.rowid`

/** Reads whole documents back, as they were given (lists sorted, marks and letter case of handles aside). */
export function createDocumentReader(db: Database) {
  const byId = db.prepare<[string], StoredDocument>(`${stored} WHERE document.id = ?`)
  const afterRow = db.prepare<[number, number], StoredDocument>(
    `${stored} WHERE document.rowid > ? ORDER BY document.rowid LIMIT ?`,
  )
  return {
    get(id: string): SearchDocument | null {
      const row = byId.get(id)
      return row ? toDocument(row) : null
    },
    /** In the order they were first written; `last` is where the next page starts. */
    page(after: number, limit: number): { documents: SearchDocument[]; last: number } {
      const rows = afterRow.all(after, limit)
      return { documents: rows.map(toDocument), last: rows.at(-1)?.rowid ?? after }
    },
  }
}

function toDocument(row: StoredDocument): SearchDocument {
  const { kind, space, outcome, topics, states } = JSON.parse(row.facets) as Shape
  return {
    id: row.id,
    kind,
    title: closedUp(row.title),
    body: closedUp(row.body),
    answers: closedUp(row.answers),
    comments: closedUp(row.comments),
    topics,
    topicWords: closedUp(row.topics),
    spaceId: space,
    authorHandle: row.author,
    authorName: row.author_name,
    outcome,
    states,
    createdAt: row.created_at,
    usefulness: row.usefulness,
    digest: row.digest,
    ...readEvidence(row.evidence),
  }
}

function evidenceOf({
  accepted,
  applied,
  appliedAt,
  reviewedAt,
  isObsolete,
  isDuplicate,
}: SearchDocument): string | null {
  const evidence = { accepted, applied, appliedAt, reviewedAt, isObsolete, isDuplicate } satisfies Evidence
  return evidenceFactor(evidence, reviewedAt ?? 0) === 1 ? null : JSON.stringify(evidence)
}

/** The words spelling is repaired from: long enough to be mistyped, short enough to be words. */
function vocabularyOf(text: { title: string; topics: string; body: string; answers: string }): Set<string> {
  const words = wordsOf(`${text.title} ${text.topics} ${text.body} ${text.answers}`)
  return new Set(words.filter((word) => word.length >= 3 && word.length <= 24 && /\p{L}/u.test(word)))
}
