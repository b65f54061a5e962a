import { copyFileSync, rmSync } from 'node:fs'
import { databaseFile, db, disconnect } from '~/platform/db.server'
import { closeSql, rows, sql } from '~/platform/sql.server'

/** Puts the present database aside; the returned function brings it back, as often as it is called. */
export async function storeDatabase(name: string): Promise<() => Promise<void>> {
  const file = `${databaseFile()}.${name}`
  rmSync(file, { force: true })
  await db.$queryRaw`select 1`
  await close()
  copyFileSync(databaseFile(), file)
  return async () => {
    await close()
    for (const suffix of ['-wal', '-shm']) rmSync(databaseFile() + suffix, { force: true })
    copyFileSync(file, databaseFile())
  }
}

async function close(): Promise<void> {
  // The reading connection first: it cannot move what was written ahead into the file, and the last one must.
  closeSql()
  await disconnect()
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
