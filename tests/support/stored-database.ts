import Database from 'better-sqlite3'
import { databaseFile } from '~/platform/db.server'
import { rows, sql } from '~/platform/sql.server'

const ALL_PAGES = 1_000_000

/**
 * Writes one database over another in a single commit. Who has the other one open reads the new one from then on; to
 * open it anew would take longer than most tests.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const source = new Database(from, { readonly: true })
  await source.backup(to, { progress: () => ALL_PAGES })
  source.close()
}

let watcher: Database.Database | null = null

/** A number that is another one once somebody has written to the worker's database. */
export function writesSeen(): number {
  watcher ??= new Database(databaseFile(), { readonly: true })
  return watcher.pragma('data_version', { simple: true }) as number
}

export function stopWatching(): void {
  watcher?.close()
  watcher = null
}

/** Puts a copy of the present database aside; the returned function brings it back where somebody has written since. */
export async function storeDatabase(name: string): Promise<() => Promise<void>> {
  const file = `${databaseFile()}.${name}`
  await copyDatabase(databaseFile(), file)
  let stored = writesSeen()
  return async () => {
    if (writesSeen() === stored) return
    await copyDatabase(file, databaseFile())
    stored = writesSeen()
  }
}

/** Everything that people could see change, as text; counters and sessions of the guards are left out. */
export function databaseContents(): string {
  const tables = rows<{ name: string }>(
    sql`select name from sqlite_master where type = 'table' and name not like '\\_%' escape '\\'
        and name not in ('Session', 'RateLimit') order by name`,
  )
  return JSON.stringify(
    tables.map(({ name }) => [
      name,
      rows({ sql: `select * from "${name}" order by 1, 2`, values: [] } as never),
    ]),
  )
}
