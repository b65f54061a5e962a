import { setImmediate as breathe } from 'node:timers/promises'
import type { SearchDocument } from './contract'
import { documentTables, rebuiltTables } from './embedded-file'
import type { Opened } from './embedded-parts'
import { createWriter } from './embedded-writing'

/** Few enough that searches and other writers never wait long for the file. */
const documentsPerTransaction = 50

/**
 * Fills a second set of tables while the first one answers, then swaps them in one transaction. What is written
 * meanwhile is in the live tables and in `pending`, and is brought over in that transaction, so nothing is lost. Hold
 * the lease throughout.
 * @param keepLease called between transactions; throws when the lease was lost
 */
export async function rebuildEmbedded(
  { db, changes, documents }: Opened,
  source: AsyncIterable<SearchDocument[]>,
  keepLease: () => void,
  onProgress: (done: number) => void,
): Promise<void> {
  const start = changes.sequence()
  db.transaction(() => {
    dropTables('next_')
    db.exec(documentTables('next_'))
  }).immediate()
  const writer = createWriter(db, 'next_')
  const putAll = db.transaction((part: SearchDocument[]) => {
    for (const document of part) writer.put(document)
  })
  let done = 0
  for await (const batch of source) {
    for (let from = 0; from < batch.length; from += documentsPerTransaction) {
      const part = batch.slice(from, from + documentsPerTransaction)
      keepLease()
      putAll.immediate(part)
      done += part.length
      onProgress(done)
      await breathe()
    }
  }
  keepLease()
  db.transaction(() => {
    for (const id of changes.changedAfter(start)) {
      const document = documents.get(id)
      if (document) writer.put(document)
      else writer.remove(id)
    }
    dropTables('')
    for (const table of rebuiltTables) db.exec(`ALTER TABLE next_${table} RENAME TO ${table}`)
    db.exec('DELETE FROM gone')
    changes.setFact('generation', String(Number(changes.fact('generation') ?? 0) + 1))
    changes.setFact('filled', 'yes')
  }).immediate()

  function dropTables(prefix: '' | 'next_'): void {
    for (const table of rebuiltTables) db.exec(`DROP TABLE IF EXISTS ${prefix}${table}`)
  }
}
