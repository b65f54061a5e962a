/**
 * How fast search is, and what it costs, over a generated corpus that grows.
 *
 *     npm run bench:search -- [1000] [10000] [100000]
 *
 * With SEARCH=embedded in the environment Meilisearch is left out.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import {
  createEmbeddedEngine,
  createFinder,
  createMeilisearchEngine,
  noFilters,
  parseQuery,
  type SearchRequest,
  startMeilisearchServer,
} from '#search/index'
import { documents, randomFrom, storyOf } from './generated-corpus'
import { knownItems } from './known-item'

const askedOfEach = 100
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0)
const wanted = sizes.length > 0 ? sizes : [1000, 10_000, 100_000]
const withMeilisearch = process.env.SEARCH !== 'embedded'
const folder = mkdtempSync(path.join(tmpdir(), 'search-speed-'))
const server = withMeilisearch
  ? await startMeilisearchServer({ folder: path.join(folder, 'meilisearch'), log: () => {} })
  : null
for (let tries = 0; server && !server.unavailable && server.address() === null && tries < 400; tries++)
  await wait(50)
const hasMeilisearch = server !== null && !server.unavailable

/** Milliseconds; `cpu` is what this process computed for one, however busy the machine is otherwise. */
type Times = Record<string, { p50: number; p95: number; cpu: number }>
const measured: { posts: number; times: Times }[] = []
for (const posts of wanted) measured.push({ posts, times: await measure(posts) })
const [first, last] = [measured[0], measured.at(-1)]
if (first && last && first !== last) {
  console.log(`\nGrowth from ${first.posts} to ${last.posts} posts`)
  const growth = Object.entries(last.times).map(([what, { p95, cpu }]) => {
    const from = first.times[what]
    const ratio = (now: number, then = now) => Number((now / Math.max(then, 0.1)).toFixed(1))
    return { what, 'p95, times': ratio(p95, from?.p95), 'cpu, times': ratio(cpu, from?.cpu) }
  })
  console.table(growth)
}
await server?.stop()
rmSync(folder, { recursive: true, force: true })

async function measure(posts: number): Promise<Times> {
  const memoryBefore = process.memoryUsage().rss
  const embedded = createEmbeddedEngine({
    path: path.join(folder, `${posts}`, 'search.db'),
    now: Date.now,
    log: () => {},
  })
  const address = () => server?.address() ?? null
  const meilisearch = createMeilisearchEngine({ address, now: Date.now, index: `posts_${posts}` })
  const filling = createFinder({ embedded, log: () => {} })
  const started = performance.now()
  await filling.rebuild(documents(posts), posts)
  const filled = performance.now()
  const finder = createFinder({ embedded, primary: hasMeilisearch ? meilisearch : null, log: () => {} })
  while (hasMeilisearch && finder.status().engine !== 'meilisearch') await wait(20)
  const ready = performance.now()
  const times: Times = {}
  for (const [what, request] of Object.entries(searches())) {
    times[`${what}, embedded`] = await timed(posts, async (number) => void embedded.search(request(number)))
    times[`${what}, finder`] = await timed(
      posts,
      async (number) => void (await finder.search(request(number))),
    )
  }
  const begun = (number: number) => {
    const { title } = storyOf(number)
    return { text: title.slice(0, 3 + (number % (title.length - 3))), spaceIds: ['open'], limit: 6 }
  }
  times['suggestions, embedded'] = await timed(posts, async (number) => {
    embedded.suggest(begun(number))
    embedded.suggestWords(begun(number))
  })
  times['suggestions, finder'] = await timed(
    posts,
    async (number) => void (await finder.suggest(begun(number))),
  )
  times['related, embedded'] = await timed(
    posts,
    async (number) => void embedded.related(`post-${number}`, ['open'], 5),
  )
  console.log(
    `\n${posts} posts: embedded filled in ${seconds(filled - started)}, ${megabytes(sizeOf(path.join(folder, `${posts}`)))};` +
      ` Meilisearch filled from it in ${seconds(ready - filled)}, ${megabytes(sizeOf(path.join(folder, 'meilisearch')))} with all sizes so far;` +
      ` this process grew by ${megabytes(process.memoryUsage().rss - memoryBefore)}.`,
  )
  console.table(times)
  await finder.close()
  return times
}

function searches(): Record<string, (number: number) => SearchRequest> {
  const request = (text: string): SearchRequest => ({
    query: parseQuery(text),
    ...{ filters: noFilters, spaceIds: ['open'], sort: 'relevance', offset: 0, limit: 20 },
  })
  const as = (kind: string) => (number: number) =>
    request(knownItems.find((item) => item.kind === kind)?.ask(storyOf(number), randomFrom(number)) ?? '')
  const threeWords = (number: number) => {
    const { component, problem } = storyOf(number)
    return `${component} ${problem.split(' ').at(-1)}`
  }
  return {
    prefix: (number) => request(storyOf(number).component.slice(0, 4)),
    typo: (number) => request(threeWords(number).replace(/(\w{3})(\w)(\w)/, '$1$3$2')),
    'three words': (number) => request(threeWords(number)),
    'pasted question': as('asked as a question'),
    'error code': as('error code'),
    faceted: (number) => ({
      ...request(threeWords(number)),
      filters: {
        ...noFilters,
        kinds: ['question'],
        topics: ['databases', 'caching'],
        after: Date.UTC(2023, 1, 1),
      },
    }),
    'common words': () => request('the log says team service customer'),
  }
}

async function timed(posts: number, ask: (number: number) => Promise<void>): Promise<Times[string]> {
  const random = randomFrom(posts)
  for (let at = 0; at < 5; at++) await ask(Math.floor(random() * posts))
  const times: number[] = []
  const before = process.cpuUsage()
  for (let at = 0; at < askedOfEach; at++) {
    const number = Math.floor(random() * posts)
    const started = performance.now()
    await ask(number)
    times.push(performance.now() - started)
  }
  const { user, system } = process.cpuUsage(before)
  times.sort((a, b) => a - b)
  const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(1))
  return { p50: at(0.5), p95: at(0.95), cpu: Number(((user + system) / 1000 / askedOfEach).toFixed(1)) }
}

function sizeOf(folder: string): number {
  if (!existsSync(folder)) return 0
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0)
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
