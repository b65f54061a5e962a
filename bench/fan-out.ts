import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { consumers } from '~/consumers.server'
import { loadViewer } from '~/features/accounts/viewer.server'
import { giveNotices } from '~/features/notifications/give-notices.server'
import { publishForm } from '~/features/posts/post-form'
import { publishPost } from '~/features/posts/publish-post.server'
import { now } from '~/platform/clock.server'
import { db, disconnect, transaction } from '~/platform/db.server'
import { parseValues } from '~/platform/forms.server'
import { newId } from '~/platform/id.server'
import { registerConsumers } from '~/platform/outbox.server'
import { closeSql } from '~/platform/sql.server'

// How long publishing takes in a topic with five followers and in one with five thousand, and how many people are
// told in a second. The numbers of followers can be given: npm run bench:fan-out -- 5 5000

const ROUNDS = 40
const [few = 5, many = 5000] = process.argv.slice(2).map(Number).filter(Boolean)

const folder = mkdtempSync(path.join(tmpdir(), 'hindsight-fan-out-'))
process.env.DATA_DIR = folder
execFileSync('npx', ['prisma', 'migrate', 'deploy'], {
  env: { ...process.env, DATABASE_URL: `file:${path.join(folder, 'hindsight.db')}` },
  stdio: 'pipe',
})
registerConsumers(consumers)

async function somebody(): Promise<string> {
  const id = newId()
  await transaction((tx) => tx.user.create({ data: { id, handle: id, name: id, createdAt: now() } }))
  return id
}

async function topicWith(slug: string, followers: number): Promise<void> {
  const [topicId, at] = [newId(), now()]
  const people = Array.from({ length: followers }, () => newId())
  await transaction(async (tx) => {
    await tx.topic.create({
      data: { id: topicId, slug, name: slug, createdAt: at, approval: { create: { at } } },
    })
    await tx.user.createMany({ data: people.map((id) => ({ id, handle: id, name: id, createdAt: at })) })
    await tx.topicFollow.createMany({ data: people.map((userId) => ({ userId, topicId, at })) })
  })
}

/** The middle one of the times of publishing, in milliseconds. */
function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

await transaction((tx) =>
  tx.space.create({
    data: { id: newId(), slug: 'all', name: 'All', visibility: 'open', isDefault: true, createdAt: now() },
  }),
)
await topicWith('few', few)
await topicWith('many', many)
const author = loadViewer(await somebody())
if (!author) throw new Error('The author cannot be read.')

const times: Record<string, number[]> = { few: [], many: [] }
for (let round = 0; round < ROUNDS; round++) {
  // In turns, so that what else the machine does meets both.
  for (const topics of ['few', 'many']) {
    const values = { kind: 'question', title: `Is this question ${round}?`, body: 'It is.', topics }
    const wanted = parseValues(values, publishForm)
    const start = performance.now()
    await publishPost(author, wanted)
    times[topics]?.push(performance.now() - start)
  }
}
const [quick, slow] = [median(times.few ?? []), median(times.many ?? [])]
console.log(`Publishing: ${quick.toFixed(1)} ms with ${few} followers, ${slow.toFixed(1)} ms with ${many}.`)
console.log(`That is ${(slow / quick).toFixed(2)} times as long.`)

const events = await db.event.findMany({
  where: { type: 'post.published' },
  take: 20,
  orderBy: { at: 'asc' },
})
const start = performance.now()
let told = 0
for (const event of events) told += await giveNotices({ ...event, payload: JSON.parse(event.payload) })
const seconds = (performance.now() - start) / 1000
console.log(`Telling: ${told} notices in ${seconds.toFixed(1)} s, ${Math.round(told / seconds)} a second.`)

await disconnect()
closeSql()
rmSync(folder, { recursive: true, force: true })
