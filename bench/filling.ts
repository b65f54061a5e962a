import { createReadStream, createWriteStream, existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { consumers } from '~/consumers.server'
import { startSession } from '~/features/accounts/sessions.server'
import { importFile } from '~/features/importing/import-file.server'
import { db, disconnect } from '~/platform/db.server'
import { registerConsumers } from '~/platform/outbox.server'
import { closeSql } from '~/platform/sql.server'
import { serve } from './serving'

interface Wanted {
  dataDir: string
  /** The folder that holds `real/*.jsonl`, or null for the demo company alone. */
  archives: string | null
  /** How many posts at least; the archives are imported again under other names until there are as many. */
  posts: number
}

/** Fills a data folder and says what to look at there. A folder that was filled before is used as it is. */
export async function fillSite({ dataDir, archives, posts }: Wanted) {
  process.env.DATA_DIR = dataDir
  await tellDemo(dataDir)
  registerConsumers(consumers)
  if (archives) await importArchives(path.join(archives, 'real'), dataDir, posts)
  const reader = await db.user.findUniqueOrThrow({ where: { handle: 'maria' }, select: { id: true } })
  const cookie = (await startSession(reader.id, 'Bench')).split(';')[0] ?? ''
  // A discussion of ordinary length: about the median number of answers among those in the archives that have some.
  const post = await db.post.findFirstOrThrow({
    where: { answerCount: { lte: 5 }, kind: 'question', deletion: null },
    orderBy: [{ answerCount: 'desc' }, { createdAt: 'desc' }],
  })
  const topic = await db.topic.findFirstOrThrow({ orderBy: { posts: { _count: 'desc' } } })
  const counts = { posts: await db.post.count(), answers: await db.answer.count() }
  await disconnect()
  closeSql()
  return {
    ...counts,
    cookie,
    pages: {
      Home: '/',
      'Post page': `/posts/${post.id}/${post.slug}`,
      Topic: `/topics/${topic.slug}`,
      Search: `/search?q=${encodeURIComponent('render texture shader')}`,
      Suggestions: '/search/suggestions?q=render+tex',
    } as Record<string, string>,
    /** Waits until search has caught up with what was imported. */
    async waitUntilFound(url: string): Promise<void> {
      for (let waited = 0; waited < 900; waited++) {
        const left = await waiting()
        if (left === 0) return
        if (waited % 30 === 0) console.log(`Search still has ${left} changes to take in …`)
        await sleep(1000)
      }
      throw new Error(`Search at ${url} did not catch up within a quarter of an hour.`)
    },
  }
}

async function waiting(): Promise<number> {
  const left = await db.delivery.count({ where: { parkedAt: null } })
  if (left === 0) await disconnect()
  return left
}

async function tellDemo(dataDir: string): Promise<void> {
  if (existsSync(path.join(dataDir, 'hindsight.db'))) return
  const site = await serve('scripts/hindsight.mjs', ['start'], { DATA_DIR: dataDir })
  await site.stop()
}

async function importArchives(folder: string, dataDir: string, wanted: number): Promise<void> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  for (let copy = 1; copy === 1 || (await db.post.count()) < wanted; copy++) {
    for (const name of files) {
      const file = copy === 1 ? path.join(folder, name) : await copyOf(path.join(folder, name), dataDir, copy)
      const { posts, answers } = await importFile({ file, dryRun: false })
      if (posts > 0) console.log(`Imported ${path.basename(file)}: ${posts} posts, ${answers} answers`)
      if (copy > 1 && (await db.post.count()) >= wanted) break
    }
  }
}

/** The same file under another name, so that its ids are others; the words stay the same. */
async function copyOf(file: string, dataDir: string, copy: number): Promise<string> {
  const to = path.join(dataDir, `${path.basename(file, '.jsonl')}-${copy}.jsonl`)
  if (existsSync(to)) return to
  const out = createWriteStream(to)
  for await (const line of createInterface({ input: createReadStream(file) })) {
    // Moved by an hour for each copy, so that lists mix them.
    const thread = JSON.parse(line)
    out.write(
      `${JSON.stringify({ ...thread, created_at: new Date(Date.parse(thread.created_at) + copy * 3_600_000) })}\n`,
    )
  }
  await new Promise((resolve) => out.end(resolve))
  return to
}
