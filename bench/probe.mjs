// Loaded into a server under test (node --import): tells the bench, over the process's own channel, what the server
// costs. The server's code knows nothing of it.
import { Session } from 'node:inspector/promises'
import path from 'node:path'
import Database from 'better-sqlite3'

const session = new Session()
session.connect()

const queries = countQueries()

const answers = {
  /** Processor time of this process so far, in microseconds, its memory in bytes, and how often it asked SQLite. */
  usage: () => {
    const { user, system } = process.cpuUsage()
    return { cpu: user + system, memory: process.memoryUsage.rss(), queries: queries() }
  },
  profile: async () => {
    await session.post('Profiler.enable')
    await session.post('Profiler.setSamplingInterval', { interval: 200 })
    await session.post('Profiler.start')
  },
  /** Shares of the processor time since `profile`, each between 0 and 1. */
  shares: async () => split((await session.post('Profiler.stop')).profile),
}

process.on('message', async ({ ask }) => process.send({ ask, answer: await answers[ask]() }))

/** A sample belongs to the database or to drawing when any function on its stack does; idle samples do not count. */
function split({ nodes, samples, timeDeltas }) {
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const known = new Map()
  const partOf = (id) => {
    if (!known.has(id)) {
      const parent = parents.get(id)
      known.set(id, own(byId.get(id)) ?? (parent === undefined ? 'rest' : partOf(parent)))
    }
    return known.get(id)
  }
  const spent = { database: 0, render: 0, rest: 0, idle: 0 }
  for (const [index, id] of samples.entries()) spent[partOf(id)] += timeDeltas[index]
  const busy = spent.database + spent.render + spent.rest
  return { database: spent.database / busy, render: spent.render / busy, rest: spent.rest / busy }
}

/** SQLite's own calls are native and have no address; ours that wait for them are `row` and `rows`. */
function own({ callFrame: { functionName, url } }) {
  if (functionName === '(idle)') return 'idle'
  if (/better-sqlite3|@prisma\/|generated\/prisma/.test(url)) return 'database'
  if (url === '' && /^(all|get|run|iterate)$/.test(functionName)) return 'database'
  if (url.includes('build/server') && /^rows?$/.test(functionName)) return 'database'
  if (/react-dom[/\\].*server/.test(url) && !path.basename(url).startsWith('index')) return 'render'
  return null
}

/** Every statement that SQLite is given, whoever gives it. */
function countQueries() {
  let count = 0
  const memory = new Database(':memory:')
  const statement = Object.getPrototypeOf(memory.prepare('select 1'))
  memory.close()
  for (const name of ['all', 'get', 'run', 'iterate']) {
    const original = statement[name]
    statement[name] = function (...values) {
      count++
      return original.apply(this, values)
    }
  }
  return () => count
}
