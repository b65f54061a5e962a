import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { closeFinder, finder, openFinder } from '~/features/finding/finder.server'
import { disconnect } from '~/platform/db.server'
import { closeSql } from '~/platform/sql.server'

/** Makes one data folder, with a migrated database and what search makes of it; each test gets a copy. */
export default async function setup(): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hindsight-tests-'))
  process.env.HINDSIGHT_TEST_FOLDER = folder
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
  return () => rmSync(folder, { recursive: true, force: true })
}
