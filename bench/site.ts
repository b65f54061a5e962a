// npm run bench -- [--data FOLDER] [--posts N] [--keep FOLDER]
// Imports the archives of a folder (or HINDSIGHT_DATA), grows them to N posts, and prints what pages cost.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { fillSite } from './filling'
import { firstVisit } from './first-visit'
import { load } from './load'
import { type Serving, serve } from './serving'

const ROUNDS = 5
const REQUESTS = 120
/** Seconds that the server is watched for, and the share of a processor that it may use in them. */
const SPAN = 5
const IDLE = 0.02

const { values } = parseArgs({
  options: { data: { type: 'string' }, posts: { type: 'string' }, keep: { type: 'string' } },
})

interface Row {
  page: string
  /** Milliseconds of processor time for one request. */
  cpu: number
  database: number
  render: number
  rest: number
  /** The same for a bare server that answers a page of this size. */
  bare: number
  bytes: number
  /** Statements that SQLite is given for one request; other work of the server may fall between, so the fewest seen. */
  queries: number
  one: Awaited<ReturnType<typeof load>>
  sixteen: Awaited<ReturnType<typeof load>>
}

async function main(): Promise<void> {
  const dataDir = values.keep ?? mkdtempSync(path.join(tmpdir(), 'hindsight-bench-'))
  const archives = values.data ?? process.env.HINDSIGHT_DATA ?? null
  const filled = await fillSite({ dataDir, archives, posts: Number(values.posts ?? 0) })
  console.log(`${filled.posts} posts, ${filled.answers} answers\n`)
  const site = await serve('scripts/hindsight.mjs', ['start'], { DATA_DIR: dataDir, LOG_LEVEL: 'warn' })
  try {
    await filled.waitUntilFound(site.url)
    await idle(site)
    const headers = { Cookie: filled.cookie, 'Accept-Encoding': 'gzip' }
    const rows = []
    for (const [page, address] of Object.entries(filled.pages))
      rows.push(await measure(page, site, address, headers))
    print(rows)
    const { memory } = await site.usage()
    const visit = await firstVisit(site.url + (filled.pages['Post page'] ?? '/'), headers)
    console.log(
      `\nFirst visit to a post page: ${kB(visit.js)} of JavaScript in ${visit.files} files and ${kB(visit.css)} of CSS, gzipped`,
    )
    console.log(`Memory of the server: ${(memory / 2 ** 20).toFixed(0)} MB, without Meilisearch`)
    console.log(`Start: ${await startTimes(dataDir, site)} s until it answers (three starts)`)
  } finally {
    await site.stop().catch(() => undefined)
    if (!values.keep) rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Rounds of our page and of a bare page of the same size, one after the other, and the median of each. */
async function measure(
  page: string,
  site: Serving,
  address: string,
  headers: Record<string, string>,
): Promise<Row> {
  const url = site.url + address
  const { bytes } = await load(url, headers, 1, 30)
  const plain = await load(url, { ...headers, 'Accept-Encoding': 'identity' }, 1, 1)
  const bare = await serve('bench/constant-page.mjs', [], { BYTES: String(plain.bytes) })
  await load(bare.url, {}, 1, 30)
  const ours = []
  const theirs = []
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await cpuOf(site, url, headers))
    theirs.push(await cpuOf(bare, bare.url, {}))
  }
  await bare.stop()
  await site.profile()
  await load(url, headers, 1, REQUESTS)
  const shares = await site.shares()
  const cpu = median(ours)
  return {
    page,
    cpu,
    database: cpu * shares.database,
    render: cpu * shares.render,
    rest: cpu * shares.rest,
    bare: median(theirs),
    bytes,
    queries: await queriesOf(site, url, headers),
    one: await load(url, headers, 1, REQUESTS),
    sixteen: await load(url, headers, 16, REQUESTS * 3),
  }
}

async function cpuOf(server: Serving, url: string, headers: Record<string, string>): Promise<number> {
  const before = await server.usage()
  await load(url, headers, 1, REQUESTS)
  const after = await server.usage()
  return (after.cpu - before.cpu) / REQUESTS / 1000
}

/** Waits until the server has nothing to do of its own, such as filling Meilisearch; it would count as the pages'. */
async function idle(server: Serving): Promise<void> {
  for (let waited = 0; waited < 600; waited += SPAN) {
    const before = await server.usage()
    await sleep(SPAN * 1000)
    const after = await server.usage()
    if ((after.cpu - before.cpu) / (SPAN * 1e6) < IDLE) return
    if (waited % 30 === 0) console.log('The server is still busy of its own …')
  }
  throw new Error('The server was busy of its own for ten minutes.')
}

async function queriesOf(server: Serving, url: string, headers: Record<string, string>): Promise<number> {
  const counts = []
  for (let request = 0; request < 10; request++) {
    const before = await server.usage()
    await load(url, headers, 1, 1)
    counts.push((await server.usage()).queries - before.queries)
  }
  return Math.min(...counts)
}

async function startTimes(dataDir: string, running: Serving): Promise<string> {
  await running.stop()
  const times = []
  for (let start = 0; start < 3; start++) {
    const site = await serve('scripts/hindsight.mjs', ['start'], { DATA_DIR: dataDir })
    times.push(site.startSeconds.toFixed(1))
    await site.stop()
  }
  return times.join(', ')
}

function print(rows: Row[]): void {
  const heads = [
    '',
    'CPU ms',
    'database',
    'render',
    'rest',
    'bare',
    'times bare',
    'HTML kB',
    'queries',
    'req/s 1',
    'p50',
    'p95',
    'p99',
    'req/s 16',
    'p50',
    'p95',
    'p99',
  ]
  const table = rows.map((row) => [
    row.page,
    ...[row.cpu, row.database, row.render, row.rest, row.bare].map((ms) => ms.toFixed(2)),
    (row.cpu / row.bare).toFixed(0),
    (row.bytes / 1000).toFixed(1),
    String(row.queries),
    ...[row.one, row.sixteen].flatMap((it) => [
      it.perSecond.toFixed(0),
      ...[it.p50, it.p95, it.p99].map((ms) => ms.toFixed(1)),
    ]),
  ])
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...table.map((row) => row[column]?.length ?? 0)),
  )
  for (const row of [heads, ...table])
    console.log(
      row
        .map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0)))
        .join('  '),
    )
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

if (!existsSync('build/server/index.js'))
  throw new Error('Build the site first: node scripts/hindsight.mjs build')
await main()
