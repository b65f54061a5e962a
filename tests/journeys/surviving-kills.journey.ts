import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { endedRun } from './support/ended-run'
import { poster } from './support/poster'
import { freePort, type RunningSite, startSite } from './support/running-site'
import { dataFolder } from './support/site-folder'
import { expect, test } from './support/test'
import { type Asked, startWriter } from './support/writer'

const WRITERS = ['maria', 'asha', 'joon', 'lena', 'rosa', 'tobias', 'nuno', 'grace']
const WRITES_EACH = 25
const WRITES = WRITERS.length * WRITES_EACH
const KILLS = 6

let dataDir = ''
let site: RunningSite | undefined

test.afterAll(async () => {
  await site?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

test('the site is killed again and again while eight people write, and all they were told is saved is there', async () => {
  test.setTimeout(600_000)
  dataDir = dataFolder(true)
  const port = await freePort()
  site = await startSite({ dataDir, port })
  const { url } = site
  const people = await Promise.all(WRITERS.map((handle) => poster(url, handle)))
  const reader = await poster(url, 'ines')
  const questionsBefore = await countQuestions()

  const asked: Asked[] = []
  const writers = people.map((person) => startWriter(person, asked))
  const writing = Promise.all(writers.map((writer) => writer.write(WRITES_EACH)))
  const acknowledged = () => writers.reduce((sum, writer) => sum + writer.acknowledged(), 0)
  for (let kill = 1; kill <= KILLS; kill++) {
    while (acknowledged() < (WRITES / (KILLS + 1)) * kill) await sleep(2)
    await site.stop('SIGKILL')
    site = await startSite({ dataDir, port })
  }
  await writing
  expect(acknowledged()).toBe(WRITES)

  const check = await endedRun('search:check', { DATA_DIR: dataDir })
  expect(check.said).toContain('Search and the database agree.')
  expect(check.said).not.toContain('on the way')
  expect(check.code).toBe(0)
  await expect(async () => {
    const both = await endedRun('search:check', { DATA_DIR: dataDir })
    expect(both).toEqual({ code: 0, said: 'Search and the database agree.' })
  }, 'Meilisearch, killed as often, agrees too').toPass({ timeout: 60_000 })

  expect(await countQuestions()).toBe(questionsBefore + asked.length)
  for (const { address, title, answers, votes } of asked) {
    const { text } = await reader.get(address)
    const missing = [title, ...answers, `Useful: score ${votes}`].filter((saved) => !text.includes(saved))
    expect(missing, address).toEqual([])
  }

  async function countQuestions(): Promise<number> {
    const { text } = await reader.get('/')
    const [, count = ''] = /Questions<\/span><span class="nav-count">(\d+)/.exec(text) ?? []
    return Number(count)
  }
})
