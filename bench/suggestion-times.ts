import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { loadViewer } from '~/features/accounts/viewer.server'
import { similarPosts } from '~/features/duplicates/similar-posts.server'
import { closeFinder, finder, openFinder } from '~/features/finding/finder.server'
import { disconnect, transaction } from '~/platform/db.server'
import { closeSql } from '~/platform/sql.server'
import { documentOf, randomFrom, storyOf } from './generated-corpus'

const asked = 200
const batch = 500

/**
 * How long a suggestion takes with so many generated posts: everything behind the route, the database included. `cpu`
 * is what this process computed for one, however busy the machine is otherwise.
 */
export async function suggestionTimes(dataDir: string, posts: number) {
  mkdirSync(dataDir, { recursive: true })
  Object.assign(process.env, { DATA_DIR: dataDir, SEARCH: 'embedded', LOG_LEVEL: 'silent' })
  const database = `file:${path.join(dataDir, 'hindsight.db')}`
  execFileSync('npx', ['prisma', 'migrate', 'deploy'], {
    ...{ env: { ...process.env, DATABASE_URL: database }, stdio: 'pipe' },
  })
  await store(posts)
  await openFinder()
  while (finder().status().needsRebuild) await wait(200)
  const viewer = loadViewer('reader')
  if (!viewer) throw new Error('Nobody is there to write.')
  const rows = []
  for (const [what, textOf] of [
    ['title only', () => ''],
    ['title and text', (number: number) => documentOf(number).body],
  ] as const) {
    const random = randomFrom(posts)
    const times: number[] = []
    let before = process.cpuUsage()
    for (let at = -5; at < asked; at++) {
      if (at === 0) before = process.cpuUsage()
      const [title, text] = [Math.floor(random() * posts), Math.floor(random() * posts)]
      const started = performance.now()
      await similarPosts(viewer, { title: storyOf(title).title, text: textOf(text) })
      if (at >= 0) times.push(performance.now() - started)
    }
    const { user, system } = process.cpuUsage(before)
    times.sort((a, b) => a - b)
    const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(1))
    const cpu = Number(((user + system) / 1000 / asked).toFixed(1))
    rows.push({ what, p50: at(0.5), p95: at(0.95), longest: at(0.999), cpu })
  }
  await closeFinder()
  await disconnect()
  closeSql()
  return rows
}

/** The generated posts as rows, each with an accepted answer where it is a question. */
async function store(posts: number): Promise<void> {
  const createdAt = new Date()
  const person = { name: 'Reader', handle: 'reader', email: 'reader@example.com', createdAt }
  const space = { slug: 'open', name: 'Open', visibility: 'open', isDefault: true, createdAt }
  await transaction(async (tx) => {
    await tx.user.create({ data: { id: 'reader', ...person } })
    await tx.space.create({ data: { id: 'open', ...space } })
  })
  const common = { authorId: 'reader', rendererVersion: 1 }
  for (let from = 0; from < posts; from += batch) {
    const some = Array.from({ length: Math.min(batch, posts - from) }, (_, at) => documentOf(from + at))
    const questions = some.filter(({ kind }) => kind === 'question')
    await transaction(async (tx) => {
      await tx.post.createMany({
        data: some.map(({ id, kind, title, body, createdAt }) => ({
          ...{
            id,
            kind,
            title,
            body,
            bodyHtml: `<p>${body}</p>`,
            excerpt: '',
            slug: 'post',
            spaceId: 'open',
          },
          ...{ ...common, createdAt: new Date(createdAt) },
        })),
      })
      await tx.answer.createMany({
        data: questions.map(({ id, answers, createdAt }) => ({
          ...{ id: `answer-${id}`, postId: id, body: answers, bodyHtml: `<p>${answers}</p>` },
          ...{ ...common, createdAt: new Date(createdAt) },
        })),
      })
      await tx.acceptedAnswer.createMany({
        data: questions.map(({ id }) => ({
          ...{ postId: id, answerId: `answer-${id}`, byId: 'reader', at: createdAt },
        })),
      })
    })
  }
}
