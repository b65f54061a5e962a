/**
 * How good and how fast both engines are on judged queries.
 *
 *     npx vite-node -c vitest.config.ts bench/search-quality.ts [folder that holds relevance/]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import {
  createEmbeddedEngine,
  createFinder,
  createMeilisearchEngine,
  noFilters,
  type SearchDocument,
  type SearchRequest,
  startMeilisearchServer,
} from '#search/index'
import { judgedSet, nDcg, typed } from './judged-set'

const data = process.argv[2] ?? process.env.HINDSIGHT_DATA
if (!data) {
  console.log('Name the folder that holds relevance/ as an argument or in HINDSIGHT_DATA.')
  process.exit(1)
}

const folder = mkdtempSync(path.join(tmpdir(), 'search-quality-'))
const server = await startMeilisearchServer({ folder: path.join(folder, 'meilisearch'), log: () => {} })
if (server.unavailable) console.log(server.unavailable)
for (let tries = 0; !server.unavailable && server.address() === null && tries < 400; tries++) await wait(50)

const rows: Record<string, string | number>[] = []
for (const name of ['stackfaq', 'urho3d']) {
  const { corpus } = judgedSet(data, name, 'queries')
  const embedded = createEmbeddedEngine({
    path: path.join(folder, `${name}.db`),
    now: Date.now,
    log: () => {},
  })
  const meilisearch = createMeilisearchEngine({ address: server.address, now: Date.now, index: name })
  const finder = createFinder({ embedded, primary: server.unavailable ? null : meilisearch, log: () => {} })
  const started = performance.now()
  await finder.rebuild(
    (async function* () {
      for (let from = 0; from < corpus.length; from += 500)
        yield corpus.slice(from, from + 500).map(toDocument)
    })(),
    corpus.length,
  )
  console.log(`${name}: ${corpus.length} documents filled in ${Math.round(performance.now() - started)} ms`)
  const engines: [string, (request: SearchRequest) => Promise<string[]>][] = [
    ['embedded', async (request) => embedded.search(request).hits.map(({ id }) => id)],
  ]
  if (!server.unavailable)
    engines.push([
      'meilisearch',
      async (request) =>
        (await meilisearch.search(request, AbortSignal.timeout(10_000))).answer.hits.map(({ id }) => id),
    ])
  for (const [engine, search] of engines)
    for (const queries of ['queries', 'queries.typo'] as const)
      rows.push(await measure(name, queries, engine, search))
  await finder.close()
}
console.table(rows)
await server.stop()
rmSync(folder, { recursive: true, force: true })

async function measure(
  name: string,
  queries: 'queries' | 'queries.typo',
  engine: string,
  search: (request: SearchRequest) => Promise<string[]>,
) {
  const set = judgedSet(data ?? '', name, queries)
  const times: number[] = []
  const cpuBefore = process.cpuUsage()
  let sum = 0
  for (const { id, text } of set.queries) {
    const started = performance.now()
    const request = { query: typed(text), filters: noFilters, spaceIds: ['all'], sort: 'relevance' as const }
    const found = await search({ ...request, offset: 0, limit: 11 })
    times.push(performance.now() - started)
    // A query that is itself a thread of the corpus must not count as its own answer.
    sum += nDcg(found.filter((hit) => hit !== id).slice(0, 10), set.grades(id))
  }
  const { user, system } = process.cpuUsage(cpuBefore)
  times.sort((a, b) => a - b)
  const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(1))
  const cpu = Number(((user + system) / 1000 / times.length).toFixed(1))
  const score = (sum / set.queries.length).toFixed(3)
  return {
    set: name,
    queries,
    engine,
    'nDCG@10': score,
    'p50 ms': at(0.5),
    'p95 ms': at(0.95),
    'CPU ms (node)': cpu,
  }
}

function toDocument(post: { id: string; title: string; body: string; answers: string }): SearchDocument {
  const common = {
    comments: '',
    topics: [],
    topicWords: '',
    authorHandle: 'nobody',
    authorName: 'Nobody',
    states: [],
  }
  const rest = { outcome: null, createdAt: 0, usefulness: 0, digest: post.id, spaceId: 'all' }
  return { ...post, ...common, ...rest, kind: 'question' }
}
