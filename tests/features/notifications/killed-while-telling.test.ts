import { expect, test } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { postAnswer } from '~/features/answers/post-answer.server'
import { addComment } from '~/features/comments/add-comment.server'
import { followPost } from '~/features/follows/follow-post.server'
import { BATCH } from '~/features/notifications/give-notices.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { db, onCommit, transaction } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { deliverDue, drainOutbox } from '~/platform/outbox-worker.server'
import { rows, sql } from '~/platform/sql.server'
import { person, topic } from '../../support/people'
import { questionFields, wanted } from '../posts/drafts'

const CROWD = BATCH + 150

/** The same numbers in every run, so that a failure comes back. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/** People who follow a topic and do nothing else, more than are told in one transaction. */
async function crowd(topicId: string, count: number): Promise<void> {
  const at = new Date()
  const people = Array.from({ length: count }, () => newId())
  await transaction(async (tx) => {
    await tx.user.createMany({ data: people.map((id) => ({ id, handle: id, name: id, createdAt: at })) })
    await tx.topicFollow.createMany({ data: people.map((userId) => ({ userId, topicId, at })) })
  })
}

/** Who was told which fact, and in how many lines. */
const told = () =>
  rows<{ fact: string; people: number; lines: number }>(sql`
    select fact, count(*) people, count(distinct "noticeId") lines from "NoticeItem" group by fact order by fact`)

/** Delivers while every now and then the process dies right after a commit, whichever it was. Returns how often. */
async function deliverWithKills(roll: () => number): Promise<number> {
  let kills = 0
  while ((await db.delivery.count()) > 0) {
    const live = onCommit(() => {
      if (roll() > 0.2) return
      kills++
      throw new Error('Killed')
    })
    await deliverDue().catch(() => undefined)
    live()
    // As if the claims of the dead one had run out.
    const anew = { dueAt: new Date(0), claimedUntil: null, attempts: 0, parkedAt: null }
    await transaction((tx) => tx.delivery.updateMany({ data: anew }))
  }
  return kills
}

test('a worker killed again and again during 200 events leaves exactly the right notices', async () => {
  const roll = dice(4)
  const topicId = await topic('postgres')
  await crowd(topicId, CROWD)
  const people: Viewer[] = []
  for (let count = 0; count < 6; count++) people.push(await person())
  const one = () => people[Math.floor(roll() * people.length)] as Viewer
  const expected: [fact: string, people: number][] = []
  const posts: string[] = []
  for (let count = 0; count < 4; count++) {
    const { id } = await publishPost(one(), wanted(questionFields({ topics: 'postgres' })))
    for (const who of people) await followPost(who, id, { following: true })
    expected.push([`post:${id}`, CROWD])
    posts.push(id)
  }
  for (let count = 0; count < 196; count++) {
    const [who, postId, body] = [one(), posts[count % posts.length] ?? '', `Thought number ${count}.`]
    const said =
      count % 2
        ? await postAnswer(who, { postId, body, submissionKey: undefined })
        : await addComment(who, { on: { postId }, body, submissionKey: undefined })
    expected.push([`${count % 2 ? 'answer' : 'comment'}:${said.id}`, people.length - 1])
  }
  expect(await deliverWithKills(roll)).toBeGreaterThan(40)
  await drainOutbox()
  expected.sort(([one], [other]) => (one < other ? -1 : 1))
  expect(told().map(({ fact, people: count }) => [fact, count])).toEqual(expected)
  expect(told().every(({ people: count, lines }) => count === lines)).toBe(true)
  // Half of the posts were answered and half commented on: one line for each, however often the telling began anew.
  expect(await db.notice.count({ where: { userId: { in: people.map(({ id }) => id) } } })).toBe(6 * 4)
  expect(await db.fanOut.count({ where: { finishedAt: null } })).toBe(0)
}, 120_000)
