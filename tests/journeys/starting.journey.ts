import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { endedRun } from './support/ended-run'
import { poster } from './support/poster'
import { programsOver } from './support/search-server'
import { dataFolder } from './support/site-folder'
import { expect, test } from './support/test'

const STACK = /\n\s+at /
const PRODUCTION = { SESSION_SECRET: '', APP_URL: '', SMTP_URL: '', MAIL: '' }

test.describe('a start that cannot succeed says why in one sentence and ends', () => {
  let folder = ''
  test.beforeEach(() => {
    folder = dataFolder(true)
  })
  test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('when the port is in use', async ({ site }) => {
    const { port } = new URL(site.url)
    const { code, said } = await endedRun('start', { DATA_DIR: folder, PORT: port })
    expect(code).toBe(1)
    expect(said).toContain(`Port ${port} is in use by another program.`)
    expect(said).not.toMatch(STACK)
    expect(programsOver(folder)).toEqual([])
  })

  test('when the data folder is below a file', async () => {
    writeFileSync(path.join(folder, 'a-file'), '')
    const { code, said } = await endedRun('start', {
      DATA_DIR: path.join(folder, 'a-file', 'data'),
      PORT: '0',
    })
    expect(code).toBe(1)
    expect(said).toMatch(/cannot be made .*Set DATA_DIR to a folder that can be written to\.$/)
    expect(said).not.toMatch(STACK)
  })

  test('when the data folder cannot be written to', async () => {
    test.skip(!existsSync('/proc/self'), 'There is no folder here that nobody can write to.')
    const { code, said } = await endedRun('start', { DATA_DIR: '/proc/hindsight', PORT: '0' })
    expect(code).toBe(1)
    expect(said).toMatch(
      /“\/proc\/hindsight” cannot be made .*Set DATA_DIR to a folder that can be written to\.$/,
    )
    expect(said).not.toMatch(STACK)
  })

  test('when the database is damaged', async () => {
    rmSync(path.join(folder, 'hindsight.db-wal'), { force: true })
    writeFileSync(path.join(folder, 'hindsight.db'), 'This is not a database. '.repeat(500))
    const { code, said } = await endedRun('start', { DATA_DIR: folder, PORT: '0' })
    expect(code).toBe(1)
    expect(said).toMatch(/is damaged\. Put back a copy of the folder from your backups\.$/)
    expect(said).not.toMatch(STACK)
  })

  test('when another program holds the database', async () => {
    const other = new Database(path.join(folder, 'hindsight.db'))
    other.pragma('locking_mode = exclusive')
    other.exec('begin immediate; update "Site" set name = name; commit')
    const { code, said } = await endedRun('start', { DATA_DIR: folder, PORT: '0' })
    other.close()
    expect(code).toBe(1)
    expect(said).toMatch(/is locked by another program\. Stop that program and start again\.$/)
    expect(said).not.toMatch(STACK)
  })

  test('when a production start lacks its configuration', async () => {
    const { code, said } = await endedRun('serve', { DATA_DIR: folder, PORT: '0', ...PRODUCTION })
    expect(code).toBe(1)
    for (const name of ['SESSION_SECRET', 'APP_URL', 'SMTP_URL']) expect(said).toContain(name)
    expect(said).not.toMatch(STACK)
  })
})

test('a production start on an empty folder opens on the first-run page and never tells the demo', async ({
  openSite,
}) => {
  const site = await openSite({
    command: 'serve',
    env: { SESSION_SECRET: 'a secret of more than thirty-two characters', MAIL: 'keep' },
  })
  const page = await fetch(`${site.url}/`)
  expect(page.url).toBe(`${site.url}/setup`)
  expect(site.output()).not.toContain('hindsight-demo')
})

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} ends the site and its search server after the request under way`, async ({ openSite }) => {
    const site = await openSite({ demo: true })
    await expect.poll(() => programsOver(site.dataDir)).toEqual([expect.stringContaining('meilisearch')])
    const client = await poster(site.url, 'maria')
    const underWay = client.get('/search?q=clinic')
    // Headers sent, answer not yet read: that is a request under way.
    await new Promise((resolve) => setTimeout(resolve, 20))
    const code = await site.stop(signal)
    expect(code).toBe(0)
    expect((await underWay).status).toBe(200)
    expect(programsOver(site.dataDir)).toEqual([])
    await expect(fetch(site.url)).rejects.toThrow()
  })
}
