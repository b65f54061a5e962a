import type { Database } from 'better-sqlite3'
import type { Kind } from './contract'
import { type Evidence, noEvidence } from './evidence'

/** What documents have in common when facets and filters cannot tell them apart. */
export interface Shape {
  kind: Kind
  space: string
  outcome: string | null
  topics: string[]
  states: string[]
}

/** Everything about a document but its text. */
export interface Entry {
  rowid: number
  id: string
  shape: number
  createdAt: number
  usefulness: number
  author: string
  evidence: Evidence
}

/**
 * The documents of the file without their text, held in memory: filtering, counting and sorting tens of thousands of
 * matches takes a millisecond here and fifty in SQL. It follows what this and other processes write, because every
 * write takes a new rowid and leaves the old one in `gone`. Call `refresh` at the start of a read transaction.
 */
export function createCatalogue(db: Database) {
  const added = db.prepare<[number], Omit<Entry, 'evidence'> & { evidence: string | null }>(
    `SELECT rowid, id, shape, created_at AS createdAt, usefulness, author, evidence FROM document
     WHERE rowid > ? ORDER BY rowid`,
  )
  const rowidOf = db.prepare<[string], number>('SELECT rowid FROM document WHERE id = ?').pluck()
  const gone = db.prepare<[number], { sequence: number; rowid: number }>(
    'SELECT sequence, document AS rowid FROM gone WHERE sequence > ?',
  )
  const generation = db.prepare<[], string>(`SELECT value FROM fact WHERE name = 'generation'`).pluck()
  const facets = db.prepare<[number], string>('SELECT facets FROM shape WHERE id = ?').pluck()
  const shapes = new Map<number, Shape>()
  const entries = new Map<number, Entry>()
  let sorted: { newest?: Entry[]; useful?: Entry[] } = {}
  let lastRow = 0
  let lastGone = 0
  let loaded: string | undefined

  return {
    refresh(): void {
      const current = generation.get()
      if (current !== loaded) {
        entries.clear()
        lastRow = lastGone = 0
        loaded = current
        sorted = {}
      }
      for (const entry of added.iterate(lastRow)) {
        entries.set(entry.rowid, { ...entry, evidence: readEvidence(entry.evidence) })
        lastRow = entry.rowid
        sorted = {}
      }
      for (const { sequence, rowid } of gone.iterate(lastGone)) {
        entries.delete(rowid)
        lastGone = sequence
        sorted = {}
      }
    },
    get size(): number {
      return entries.size
    },
    get(rowid: number): Entry | undefined {
      return entries.get(rowid)
    },
    named(id: string): Entry | undefined {
      const rowid = rowidOf.get(id)
      return rowid === undefined ? undefined : entries.get(rowid)
    },
    /** Everything, in order; the list is shared, so do not change it. */
    all(order: 'newest' | 'useful'): readonly Entry[] {
      sorted[order] ??= [...entries.values()].sort(comparison[order])
      return sorted[order]
    },
    shapeOf(id: number): Shape {
      const known = shapes.get(id)
      if (known) return known
      const read: Shape = JSON.parse(facets.get(id) ?? 'null')
      shapes.set(id, read)
      return read
    },
  }
}

/** Most posts have none, and share it. */
export function readEvidence(stored: string | null): Evidence {
  return stored === null ? noEvidence : { ...noEvidence, ...JSON.parse(stored) }
}

export type Catalogue = ReturnType<typeof createCatalogue>

export const comparison = {
  newest: (a: Entry, b: Entry) => b.createdAt - a.createdAt || b.rowid - a.rowid,
  useful: (a: Entry, b: Entry) =>
    b.usefulness - a.usefulness || b.createdAt - a.createdAt || b.rowid - a.rowid,
}
