import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { consumers } from '~/consumers.server'
import { loadViewer } from '~/features/accounts/viewer.server'
import { postAnswer } from '~/features/answers/post-answer.server'
import { durationWords } from '~/features/mentors/duration-words'
import { publishForm } from '~/features/posts/post-form'
import { publishPost } from '~/features/posts/publish-post.server'
import { WEEK_MS } from '~/features/routing/attention-times'
import { firstAnswerTime } from '~/features/routing/first-answer-time.server'
import { questionRouting } from '~/features/routing/on-question-changed.server'
import { sweepQuestions } from '~/features/routing/sweep-questions.server'
import { setClock } from '~/platform/clock.server'
import { db, disconnect, transaction } from '~/platform/db.server'
import { parseValues } from '~/platform/forms.server'
import { newId } from '~/platform/id.server'
import { registerConsumers } from '~/platform/outbox.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { closeSql } from '~/platform/sql.server'
import { randomFrom } from './generated-corpus'

// A thousand questions over sixty mentors in sixty days of a simulated clock, through the real use cases and the real
// sweep: who is asked, whether anybody's week is overdrawn, and how evenly the asking falls. Fails when it must not be so.

const [QUESTIONS, MENTORS, TOPICS, DAYS] = [1000, 60, 12, 60]
const HOUR = 3_600_000
const START = Date.parse('2026-01-05T00:00:00Z')
const random = randomFrom(7)
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T

const folder = mkdtempSync(path.join(tmpdir(), 'hindsight-routing-'))
process.env.DATA_DIR = folder
execFileSync('npx', ['prisma', 'migrate', 'deploy'], {
  env: { ...process.env, DATABASE_URL: `file:${path.join(folder, 'hindsight.db')}` },
  stdio: 'pipe',
})
registerConsumers(consumers.filter(({ name }) => name === questionRouting.name))
setClock(new Date(START))

const topics = Array.from({ length: TOPICS }, (_, at) => ({ id: newId(), slug: `topic-${at}` }))
const budgets = new Map<string, number>()
await transaction(async (tx) => {
  const at = new Date(START)
  await tx.space.create({
    data: { id: newId(), slug: 'all', name: 'All', visibility: 'open', isDefault: true, createdAt: at },
  })
  for (const { id, slug } of topics)
    await tx.topic.create({ data: { id, slug, name: slug, createdAt: at, approval: { create: { at } } } })
  const zones = ['Europe/Berlin', 'Asia/Tokyo', 'America/New_York', 'Asia/Kolkata', 'UTC']
  for (let n = 0; n < MENTORS; n++) {
    const id = newId()
    const asksAWeek = pick([1, 2, 2, 3])
    budgets.set(id, asksAWeek)
    // Everybody mentors in two topics next to each other, so that each topic has ten.
    const theirs = [n % TOPICS, (n + 1) % TOPICS].flatMap((place) => topics[place] ?? [])
    const awayUntil = n % 10 === 0 ? new Date(START + 10 * 24 * HOUR) : null
    await tx.user.create({
      data: {
        ...{ id, handle: `mentor-${n}`, name: `Mentor ${n}`, email: `${n}@x.example`, createdAt: at },
        timeZone: pick(zones),
        attention: { create: { asksAWeek, quietFrom: '18:00', quietUntil: '09:00', awayUntil } },
        mentor: {
          create: {
            helpsWith: '',
            capacity: 1,
            createdAt: at,
            topics: { create: theirs.map((t) => ({ topicId: t.id })) },
          },
        },
      },
    })
  }
  await tx.user.create({
    data: { id: 'asker', handle: 'asker', name: 'Asker', email: 'asker@x.example', createdAt: at },
  })
})
const viewerOf = (id: string) => loadViewer(id) ?? fail(`${id} is nobody.`)
const asker = viewerOf('asker')

/** What happens by itself: questions come evenly, and whoever is asked answers four times out of five within a day. */
const happenings: { at: number; run: () => Promise<unknown> }[] = []
for (let n = 0; n < QUESTIONS; n++)
  happenings.push({ at: START + random() * DAYS * 24 * HOUR, run: () => askOne(n) })

async function askOne(n: number): Promise<void> {
  const fields = { kind: 'question', title: `Question number ${n}?`, body: 'How?', topics: pick(topics).slug }
  const { id } = await publishPost(asker, parseValues(fields, publishForm))
  // Some find their answer before anybody is asked.
  if (random() < 0.3) answerLater(id, [...budgets.keys()][n % MENTORS] ?? '', random() * 20 * HOUR)
}

let clock = START
function answerLater(postId: string, who: string, inMs: number): void {
  const run = () => postAnswer(viewerOf(who), { postId, body: 'Like this.', submissionKey: undefined })
  happenings.push({ at: clock + inMs, run })
}

let seen = 0
for (clock = START; clock < START + (DAYS + 30) * 24 * HOUR; clock += HOUR) {
  setClock(new Date(clock))
  const due = happenings.filter(({ at }) => at <= clock)
  for (const happening of due) {
    happenings.splice(happenings.indexOf(happening), 1)
    await happening.run()
  }
  if (due.length > 0) await drainOutbox()
  await sweepQuestions()
  const asks = await db.questionAsk.findMany({ orderBy: [{ at: 'asc' }, { postId: 'asc' }], skip: seen })
  seen += asks.length
  for (const { postId, personId } of asks)
    if (random() < 0.8) answerLater(postId, personId, random() * 24 * HOUR)
}

const asks = await db.questionAsk.findMany({ orderBy: { at: 'asc' } })
const byPerson = new Map([...budgets.keys()].map((id) => [id, [] as number[]]))
const byQuestion = new Map<string, number[]>()
for (const { personId, postId, at } of asks) {
  byPerson.get(personId)?.push(at.getTime())
  byQuestion.set(postId, [...(byQuestion.get(postId) ?? []), at.getTime()])
}
const overBudget = [...byPerson].filter(([id, times]) => {
  const budget = budgets.get(id) ?? 0
  return times.some((at, place) => at - (times[place - budget] ?? Number.NEGATIVE_INFINITY) < WEEK_MS)
})
const tooSoon = [...byQuestion.values()].filter((times) =>
  times.some((at, place) => place > 0 && at - (times[place - 1] ?? 0) < 24 * HOUR),
)

/** How unevenly something falls: 0 when everybody has the same, near 1 when one has all (Gini's mean difference). */
function gini(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const sum = sorted.reduce((total, value) => total + value, 0)
  return (
    sorted.reduce((total, value, at) => total + (2 * (at + 1) - sorted.length - 1) * value, 0) /
    (sorted.length * sum)
  )
}

/** The median as anybody would count it from the rows, for comparison with the one that is shown. */
async function medianFromRows(slug: string): Promise<number | null> {
  const posts = await db.post.findMany({
    where: { topics: { some: { topic: { slug } } } },
    include: { answers: { orderBy: { createdAt: 'asc' }, take: 1 } },
  })
  const waits = posts
    .map(({ createdAt, answers: [first] }) =>
      first ? +first.createdAt - +createdAt : Number.POSITIVE_INFINITY,
    )
    .sort((a, b) => a - b)
  const half = ((waits[(waits.length - 1) >> 1] ?? 0) + (waits[waits.length >> 1] ?? 0)) / 2
  return Number.isFinite(half) ? half : null
}

const medians = await Promise.all(
  topics.map(async ({ slug }) => ({ ...firstAnswerTime(asker, slug, ''), rows: await medianFromRows(slug) })),
)
const unequal = medians.filter(({ medianMs, rows }) => medianMs !== rows)
const unevenness = gini([...byPerson.values()].map(({ length }) => length))
const waiting = await db.post.count({ where: { answerCount: 0 } })
const twice = asks.length - new Set(asks.map(({ postId, personId }) => `${postId} ${personId}`)).size
process.stdout.write(
  [
    `${QUESTIONS} questions over ${MENTORS} mentors in ${DAYS} days: ${asks.length} asks, ${waiting} questions without an answer`,
    `mentors over their week: ${overBudget.length}`,
    `Gini of the asks for a mentor: ${unevenness.toFixed(3)} (at most 0.3)`,
    `asked twice about one question: ${twice}; asked within a day of the one before: ${tooSoon.length}`,
    `median time to a first answer: ${medians.map(({ medianMs, n }) => `${medianMs === null ? '–' : durationWords(medianMs)} (n ${n})`).join(', ')}`,
    `medians that differ from the rows: ${unequal.length}`,
    '',
  ].join('\n'),
)
await disconnect()
closeSql()
rmSync(folder, { recursive: true, force: true })
if (overBudget.length + twice + tooSoon.length + unequal.length > 0 || unevenness >= 0.3) process.exitCode = 1

function fail(why: string): never {
  throw new Error(why)
}
