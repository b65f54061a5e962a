/**
 * How good and how fast search is on judged queries, as they were written and with one typo in a long word:
 * Meilisearch alone, plain BM25, the embedded engine alone, and the finder that fuses them.
 *
 *     npm run bench:relevance -- [--data folder that holds relevance/] [set …] [n]
 *
 * The folder may be named in HINDSIGHT_DATA instead. Without the name of a set every one in it is measured; with n only
 * every nth query is asked. With SEARCH=embedded in the
 * environment Meilisearch is left out.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import {
  createEmbeddedEngine,
  createFinder,
  createMeilisearchEngine,
  learnMeaning,
  noFilters,
  type SearchDocument,
  type SearchRequest,
  startMeilisearchServer,
} from '#search/index'
import { documents } from './generated-corpus'
import { type Judged, judgedSet, typed } from './judged-set'
import { knownItemShares } from './known-item'
import { documentsOf, judgedArguments } from './on-judged-sets'
import { defaultMeilisearch, plainBm25 } from './plain-engines'
import { measure, type Row, summary } from './relevance-measures'

const { data, sets, every } = judgedArguments()

type Search = (text: string) => Promise<string[]>

const pageSize = 20
const knownPosts = 5000
const folder = mkdtempSync(path.join(tmpdir(), 'relevance-'))
const server = await startMeilisearchServer({ folder: path.join(folder, 'meilisearch'), log: () => {} })
const hasMeilisearch = process.env.SEARCH !== 'embedded' && server.unavailable === null
if (server.unavailable) console.log(server.unavailable)
for (let tries = 0; hasMeilisearch && server.address() === null && tries < 400; tries++) await wait(50)

const rows: Row[] = []
for (const set of sets) {
  const judged = { written: judgedSet(data, set, 'queries'), typo: judgedSet(data, set, 'queries.typo') }
  const { engines, close } = await open(set, judged.written.corpus)
  for (const [engine, { search, more }] of Object.entries(engines))
    for (const [kind, { queries, grades }] of Object.entries(judged)) {
      const some = queries.filter((_, index) => index % every === 0)
      rows.push({ set, queries: kind, engine, ...(await measure(some, grades, search, more)) })
      console.log(JSON.stringify(rows.at(-1)))
    }
  await close()
}
console.table(rows)
console.table(summary(rows))
console.log(`Known posts among the first ten, of ${knownPosts} generated ones, through the finder`)
console.table(await findKnownPosts())
await server.stop()
rmSync(folder, { recursive: true, force: true })

async function findKnownPosts() {
  const { finder, close } = await fill('known', documents(knownPosts), knownPosts)
  const shares = await knownItemShares(
    async (query, spaceIds) => {
      const request = { query, spaceIds, filters: noFilters, sort: 'relevance' as const }
      return ids(await finder.search({ ...request, offset: 0, limit: pageSize }))
    },
    { posts: knownPosts, asked: Math.ceil(300 / every) },
  )
  await close()
  return shares.map(({ missed, ...share }) => ({ ...share, missed: missed.join(' | ') }))
}

/** A finder that has learnt what its words mean, with Meilisearch when there is one. */
async function fill(name: string, source: AsyncIterable<SearchDocument[]>, total: number) {
  const embedded = createEmbeddedEngine({
    path: path.join(folder, `${name}.db`),
    now: Date.now,
    log: () => {},
  })
  const meilisearch = createMeilisearchEngine({ address: server.address, now: Date.now, index: name })
  const finder = createFinder({ embedded, primary: hasMeilisearch ? meilisearch : null, log: () => {} })
  const started = performance.now()
  await finder.rebuild(source, total)
  const filled = performance.now()
  const words = learnMeaning(embedded.parts.db)
  console.log(
    `${name}: ${total} documents filled in ${Math.round(filled - started)} ms,` +
      ` ${words} words learnt in ${Math.round(performance.now() - filled)} ms`,
  )
  while (hasMeilisearch && finder.status().engine !== 'meilisearch') await wait(50)
  return { embedded, meilisearch, finder, close: finder.close }
}

function ids({ hits }: { hits: { id: string }[] }): string[] {
  return hits.map(({ id }) => id)
}

/** Everything that is compared, filled with one corpus. `more` gives the hits 21 to 100, where the first answer is a page. */
async function open(set: string, corpus: Judged['corpus']) {
  const { embedded, meilisearch, finder, close } = await fill(
    set,
    documentsOf(corpus, { kind: 'question' }),
    corpus.length,
  )
  const pages = (
    search: (request: SearchRequest) => Promise<string[]>,
  ): { search: Search; more: Search } => ({
    search: (text) => search(asked(text, 0)),
    more: async (text) =>
      (await Promise.all([0, 1, 2, 3, 4].map((page) => search(asked(text, page * pageSize))))).flat(),
  })
  const engines: Record<string, { search: Search; more?: Search }> = {
    'bm25 alone': { search: plainBm25(corpus) },
    embedded: pages(async (request) => ids(embedded.search(request))),
    fused: pages(async (request) => ids(await finder.search(request))),
  }
  const address = server.address()
  if (hasMeilisearch && address) {
    engines['Meilisearch, defaults'] = {
      search: await defaultMeilisearch(address, `${set}_defaults`, corpus),
    }
    engines['Meilisearch, tuned'] = {
      search: async (text) => {
        const { answer } = await meilisearch.rank(asked(text, 0), AbortSignal.timeout(10_000))
        return answer.map(({ id }) => id)
      },
    }
  }
  return { engines, close }
}

function asked(text: string, offset: number): SearchRequest {
  const request = { query: typed(text), filters: noFilters, spaceIds: ['all'], sort: 'relevance' as const }
  return { ...request, offset, limit: pageSize }
}
