import { copyFileSync, mkdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest'
import { consumers } from '~/consumers.server'
import { closeFinder, openFinder } from '~/features/finding/finder.server'
import { forgetUnsettled } from '~/features/search-log/settling.server'
import { setClock } from '~/platform/clock.server'
import { disconnect } from '~/platform/db.server'
import { registerConsumers } from '~/platform/outbox.server'
import { closeSql } from '~/platform/sql.server'

const folder = process.env.HINDSIGHT_TEST_FOLDER ?? ''
const dataDir = path.join(folder, `worker-${process.env.VITEST_POOL_ID}`)
process.env.DATA_DIR = dataDir
process.env.SESSION_SECRET = 'a-secret-for-tests'
process.env.APP_URL = 'http://localhost'
process.env.SEARCH ??= 'embedded'
process.env.LOG_LEVEL ??= 'silent'

registerConsumers(consumers)
vi.mock('@node-rs/argon2', () => import('./counted-argon2'))

const database = path.join(dataDir, 'hindsight.db')
const noise = vi.spyOn(console, 'error')

async function close(): Promise<void> {
  await closeFinder()
  await disconnect()
  closeSql()
}

/** When the file was put there of which every test begins with a copy. */
let fresh = 0

/** Whether nothing was written since, neither ahead nor into the file. */
function isFresh(): boolean {
  const ahead = statSync(`${database}-wal`, { throwIfNoEntry: false })
  return (ahead?.size ?? 0) === 0 && statSync(database, { throwIfNoEntry: false })?.mtimeMs === fresh
}

async function putFreshDatabase(): Promise<void> {
  await close()
  mkdirSync(dataDir, { recursive: true })
  for (const suffix of ['', '-wal', '-shm']) rmSync(database + suffix, { force: true })
  rmSync(path.join(dataDir, 'search'), { recursive: true, force: true })
  copyFileSync(path.join(folder, 'base.db'), database)
  fresh = statSync(database).mtimeMs
}

beforeEach(async () => {
  if (!isFresh()) await putFreshDatabase()
  await openFinder()
})

afterEach(() => {
  setClock(null)
  forgetUnsettled()
  // What React or a library complains about is a defect even when the page looks right.
  expect(noise.mock.calls, 'nothing is complained about on the console').toEqual([])
  noise.mockClear()
})

afterAll(close)
