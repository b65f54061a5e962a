import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { closeFinder, finder, openFinder } from '~/features/finding/finder.server'
import { disconnect } from '~/platform/db.server'
import { closeSql } from '~/platform/sql.server'

/** Makes one data folder, with a migrated database and what search makes of it; each test gets a copy. */
export default async function setup(): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hindsight-tests-'))
  process.env.HINDSIGHT_TEST_FOLDER = folder
  // What tests put into the system's folder for such files goes with them.
  process.env.TMPDIR = path.join(folder, 'tmp')
  mkdirSync(process.env.TMPDIR)
  execFileSync('npx', ['prisma', 'migrate', 'deploy'], {
    env: { ...process.env, DATABASE_URL: `file:${path.join(folder, 'hindsight.db')}` },
    stdio: 'pipe',
  })
  Object.assign(process.env, { DATA_DIR: folder, SEARCH: 'embedded', LOG_LEVEL: 'silent' })
  await openFinder()
  while (finder().status().needsRebuild) await sleep(10)
  await closeFinder()
  closeSql()
  await disconnect()
  makePagesSmall(path.join(folder, 'hindsight.db'))
  return () => rmSync(folder, { recursive: true, force: true })
}

/** Each of hundreds of empty tables and indexes takes a page, and all of them are copied before a test. */
function makePagesSmall(file: string): void {
  const database = new Database(file)
  database.pragma('journal_mode = DELETE')
  database.pragma('page_size = 1024')
  database.exec('VACUUM')
  database.pragma('journal_mode = WAL')
  database.close()
}
