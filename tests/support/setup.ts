import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest'
import { consumers } from '~/consumers.server'
import { closeFinder, openFinder } from '~/features/finding/finder.server'
import { forgetUnsettled } from '~/features/search-log/settling.server'
import { setClock } from '~/platform/clock.server'
import { disconnect } from '~/platform/db.server'
import { registerConsumers } from '~/platform/outbox.server'
import { closeSql } from '~/platform/sql.server'
import { copyDatabase, stopWatching, writesSeen } from './stored-database'

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

/** How many writes had been seen when the database was fresh. */
let fresh: number | null = null

async function putFreshDatabase(): Promise<void> {
  await closeFinder()
  rmSync(path.join(dataDir, 'search'), { recursive: true, force: true })
  cpSync(path.join(folder, 'search'), path.join(dataDir, 'search'), { recursive: true })
  await copyDatabase(path.join(folder, 'hindsight.db'), database)
  fresh = writesSeen()
}

beforeEach(async () => {
  if (fresh === null || writesSeen() !== fresh) await putFreshDatabase()
  await openFinder()
})

afterEach(() => {
  setClock(null)
  forgetUnsettled()
  // What React or a library complains about is a defect even when the page looks right.
  expect(noise.mock.calls, 'nothing is complained about on the console').toEqual([])
  noise.mockClear()
})

afterAll(async () => {
  await closeFinder()
  stopWatching()
  closeSql()
  // The last, because it can move what was written ahead into the file.
  await disconnect()
})
