// npm run bench:findable -- [--posts 60]
// How long after publishing was answered a post is found over HTTP by somebody else, with and without Meilisearch.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { randomFrom } from '../tests/journeys/support/chaos/random'
import { type Poster, poster } from '../tests/journeys/support/poster'
import { startSite } from '../tests/journeys/support/running-site'

const LOOK_EVERY_MS = 10
const PATIENCE_MS = 20_000
/** Said below results that Meilisearch had no say in. */
const FALLEN_BACK = 'Search is catching up'
/** Ranked by words, which both engines answer; the newest first, which Meilisearch answers alone; while typing. */
const WAYS = {
  ranked: (word: string) => `/search?q=${word}`,
  newest: (word: string) => `/search?q=${word}&sort=newest`,
  suggested: (word: string) => `/search/suggestions?q=${word}`,
}

const { values } = parseArgs({ options: { posts: { type: 'string', default: '60' } } })

async function measure(search: 'meilisearch' | 'embedded'): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'hindsight-findable-'))
  const site = await startSite({ dataDir, env: { SEARCH: search } })
  try {
    const [writer, reader] = [await poster(site.url, 'maria'), await poster(site.url, 'lena')]
    while ((await reader.get('/search?q=postgres&sort=newest')).text.includes(FALLEN_BACK)) await sleep(100)
    const random = randomFrom(1)
    for (const [way, address] of Object.entries(WAYS)) {
      const found = []
      for (let post = 0; post < Number(values.posts); post++)
        found.push(await timeUntilFound(writer, reader, random.word(), address))
      const times = found.map(({ took }) => took).sort((a, b) => a - b)
      const at = (share: number) => `${times[Math.ceil(times.length * share) - 1]?.toFixed(0)} ms`
      const without = found.filter(({ fallenBack }) => fallenBack).length
      console.log(
        `${search.padEnd(12)} ${way.padEnd(10)} p50 ${at(0.5)}  p95 ${at(0.95)}  longest ${at(1)}${without > 0 ? `  (${without} without Meilisearch)` : ''}`,
      )
    }
  } finally {
    await site.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** From the answer to the writer until an answer to the reader has the post, in milliseconds. */
async function timeUntilFound(
  writer: Poster,
  reader: Poster,
  word: string,
  address: (word: string) => string,
): Promise<{ took: number; fallenBack: boolean }> {
  const form = { kind: 'question', title: `Why does the ${word} stop?`, body: `It is ${word}.`, topics: '' }
  const { location, status, text } = await writer.post('/posts/new', form)
  const published = performance.now()
  const id = location?.split('/')[2]
  if (!id) throw new Error(`Publishing was answered with ${status}: ${text.slice(0, 300)}`)
  for (;;) {
    const answer = await reader.get(address(word))
    const took = performance.now() - published
    if (answer.status !== 200) throw new Error(`${address(word)} was answered with ${answer.status}`)
    if (answer.text.includes(id)) return { took, fallenBack: answer.text.includes(FALLEN_BACK) }
    if (took > PATIENCE_MS) throw new Error(`${id} was not found within ${PATIENCE_MS} ms.`)
    await sleep(LOOK_EVERY_MS)
  }
}

for (const search of ['meilisearch', 'embedded'] as const) await measure(search)
