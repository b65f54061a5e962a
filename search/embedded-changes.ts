import type { Database } from 'better-sqlite3'
import type { Change } from './contract'
import { createWriter } from './embedded-writing'

export interface Pending {
  id: string
  sequence: number
}

/**
 * Writes changes and remembers, in the same transaction, which of them Meilisearch has not confirmed (`pending`).
 * The list doubles as the record of what changed while a rebuild or refill was under way, which is why only the holder
 * of the lease may shorten it.
 */
export function createChanges(db: Database) {
  const writer = createWriter(db)
  const readFact = db.prepare<[string], string>('SELECT value FROM fact WHERE name = ?').pluck()
  const writeFact = db.prepare(
    'INSERT INTO fact (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  const forgetFact = db.prepare('DELETE FROM fact WHERE name = ?')
  const remember = db.prepare(
    `INSERT INTO pending (id, sequence, since) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence`,
  )
  const confirm = db.prepare('DELETE FROM pending WHERE id = ? AND sequence = ?')
  const confirmUpTo = db.prepare('DELETE FROM pending WHERE sequence <= ?')
  const next = db.prepare<[number], Pending>('SELECT id, sequence FROM pending ORDER BY sequence LIMIT ?')
  const since = db.prepare<[], number | null>('SELECT min(since) FROM pending').pluck()
  const count = db.prepare<[], number>('SELECT count(*) FROM pending').pluck()
  const changedAfter = db.prepare<[number], string>('SELECT id FROM pending WHERE sequence > ?').pluck()

  const fact = (name: string): string | null => readFact.get(name) ?? null
  const sequence = (): number => Number(fact('sequence') ?? 0)

  const apply = db.transaction(({ upsert, remove }: Change, now: number) => {
    let last = sequence()
    for (const document of upsert) {
      writer.put(document)
      remember.run(document.id, ++last, now)
    }
    for (const id of remove) {
      writer.remove(id)
      remember.run(id, ++last, now)
    }
    writeFact.run('sequence', String(last))
  })

  return {
    apply: (change: Change, now: number) => apply.immediate(change, now),
    fact,
    setFact: (name: string, value: string | null) =>
      value === null ? forgetFact.run(name) : writeFact.run(name, value),
    sequence,
    pending: (limit: number): Pending[] => next.all(limit),
    pendingCount: (): number => count.get() ?? 0,
    /** When the change that waits longest was made, in milliseconds. */
    pendingSince: (): number | null => since.get() ?? null,
    changedAfter: (sequence: number): string[] => changedAfter.all(sequence),
    /** A change made again since it was read stays pending. */
    confirm: db.transaction((done: Pending[]) => {
      for (const { id, sequence } of done) confirm.run(id, sequence)
    }),
    confirmUpTo: (sequence: number) => confirmUpTo.run(sequence),
    /**
     * Takes or renews the right to feed Meilisearch and to swap tables, which one process has at a time.
     * Whoever `isGone`, or does not renew it within `forMs`, loses it.
     */
    lease: db.transaction(
      (owner: string, now: number, forMs: number, isGone: (holder: string) => boolean): boolean => {
        const [holder = '', until] = (fact('lease') ?? ' 0').split(' ')
        if (holder !== owner && Number(until) > now && !isGone(holder)) return false
        writeFact.run('lease', `${owner} ${now + forMs}`)
        return true
      },
    ).immediate,
    /** Takes a turn at something that one process does at a time; nobody else has it for `forMs`. */
    takeTurn: db.transaction((name: string, now: number, forMs: number): boolean => {
      if (Number(fact(name) ?? 0) > now) return false
      writeFact.run(name, String(now + forMs))
      return true
    }).immediate,
    release: (owner: string) => {
      if (fact('lease')?.startsWith(`${owner} `)) forgetFact.run('lease')
    },
  }
}
