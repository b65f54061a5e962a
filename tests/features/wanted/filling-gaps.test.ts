import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { postAnswer } from '~/features/answers/post-answer.server'
import { postsFindable } from '~/features/finding/index-events'
import { deletePost } from '~/features/posts/delete-post.server'
import { wantedPage } from '~/features/wanted/wanted-page.server'
import { setClock } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { person, privateSpace } from '../../support/people'
import { openSite } from '../../support/site'
import { published } from '../finding/searching'
import { ask, daysLater } from '../search-log/searching-in-vain'

let site: Awaited<ReturnType<typeof openSite>>
let people: Viewer[]
let writer: Viewer

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

beforeEach(async () => {
  setClock('2026-11-25T10:00:00Z')
  people = [await person(), await person(), await person()]
  writer = await person({ name: 'Wim Writer' })
})

/** Who was told of which post. */
async function told(): Promise<{ userId: string; postId: string }[]> {
  const items = await db.noticeItem.findMany({
    where: { notice: { kind: 'gap-filled' } },
    select: { userId: true, notice: { select: { postId: true } } },
  })
  return items
    .map(({ userId, notice }) => ({ userId, postId: notice.postId ?? '' }))
    .sort((a, b) => a.userId.localeCompare(b.userId))
}

const toEach = (everybody: Viewer[], postId: string) =>
  everybody.map(({ id }) => ({ userId: id, postId })).sort((a, b) => a.userId.localeCompare(b.userId))

async function answered(postId: string, by: Viewer): Promise<void> {
  await postAnswer(by, { postId, body: 'At the mast behind the hangar.', submissionKey: undefined })
  await drainOutbox()
}

test('a question does not fill a gap; its answer does, and everybody who asked is told once', async () => {
  await ask(people, 'zeppelin parking')
  const id = await published(writer, { title: 'Where is the zeppelin parking?' })
  expect(await told()).toEqual([])
  const board = (await site.get('/wanted', writer)).text
  expect(board).toContain('Asked as a question')
  expect(board).toContain(`href="/posts/${id}/where-is-the-zeppelin-parking"`)

  await answered(id, writer)
  expect(await told()).toEqual(toEach(people, id))
  const page = wantedPage(writer, null)
  expect(page.gaps).toEqual([])
  expect(page.filled).toMatchObject([{ text: 'zeppelin parking', people: 3, post: { id } }])
  expect((await site.get('/wanted', writer)).text).toContain('Filled lately')
  expect(await db.gapAsk.count()).toBe(0)
  expect(wantedPage(people[0] as Viewer, null).news.map((post) => post.id)).toEqual([id])
  expect(wantedPage(writer, null).news).toEqual([])

  await transaction((tx) => record(tx, postsFindable({ postIds: [id] })))
  await drainOutbox()
  await answered(id, people[0] as Viewer)
  expect(await told()).toHaveLength(3)
})

test('two who asked are told as well, though the board never showed it', async () => {
  await ask(people.slice(0, 2), 'zeppelin parking')
  const id = await published(writer, { kind: 'lesson', title: 'Zeppelin parking is at the mast' })
  expect(await told()).toEqual(toEach(people.slice(0, 2), id))
  expect(wantedPage(writer, null).filled).toEqual([])
})

test('whoever writes it themselves is not told, and waits no longer', async () => {
  await ask(people, 'zeppelin parking')
  const [first, ...others] = people
  const id = await published(first as Viewer, { kind: 'lesson', title: 'Zeppelin parking' })
  expect(await told()).toEqual(toEach(others, id))
  expect(await db.gapAsk.count()).toBe(0)
})

test('nobody is told of what shares a word with it, nor of what comes after the first five', async () => {
  for (const number of [1, 2, 3, 4, 5])
    await published(writer, {
      kind: 'lesson',
      title: `Zeppelin parking ${number}`,
      summary: 'Zeppelin parking.',
    })
  await ask(people, 'zeppelin parking')
  await published(writer, { kind: 'lesson', title: 'Bicycle parking' })
  const words = 'Many other things are said in here, at great length. '.repeat(20)
  await published(writer, { kind: 'lesson', title: 'Notes', body: `${words} zeppelin ${words} parking` })
  expect(await told()).toEqual([])
})

test('what somebody was shown and did not open is no news to them, until it is answered', async () => {
  const id = await published(writer, { title: 'Where is the zeppelin parking?' })
  await ask(people, 'zeppelin parking')
  daysLater(1)
  await transaction((tx) => record(tx, postsFindable({ postIds: [id] })))
  await drainOutbox()
  expect(await db.gapFill.count()).toBe(0)
  await answered(id, writer)
  expect(await told()).toEqual(toEach(people, id))
})

describe('private spaces', () => {
  test('what is written in one is told to its members alone, and fills the gap for nobody else', async () => {
    const lab = await privateSpace('lab')
    const member = await person({ spaces: ['lab'] })
    await published(writer, { title: 'Zeppelin', body: 'A bicycle is no zeppelin.' })
    await published(writer, { title: 'Parking', body: 'A bicycle has parking.' })
    await ask([...people, member], 'zeppelin parking')
    daysLater(1)
    const author = await person({ spaces: ['lab'] })
    const id = await published(author, { kind: 'lesson', title: 'Zeppelin parking', spaceId: lab })
    expect(await told()).toEqual([{ userId: member.id, postId: id }])
    expect(wantedPage(writer, null).gaps.map(({ people }) => people)).toEqual([3])
    expect(wantedPage(author, null).gaps).toEqual([])
    expect(wantedPage(author, null).filled.map(({ post }) => post.id)).toEqual([id])
    expect(wantedPage(writer, null).filled).toEqual([])
    expect((await site.get('/wanted', writer)).text).not.toContain(id)
  })

  test('whoever lost their seat is not told', async () => {
    const lab = await privateSpace('lab')
    const member = await person({ spaces: ['lab'] })
    await ask([member], 'zeppelin parking')
    await transaction((tx) => tx.spaceMember.deleteMany({ where: { userId: member.id } }))
    await published(await person({ spaces: ['lab'] }), {
      kind: 'lesson',
      title: 'Zeppelin parking',
      spaceId: lab,
    })
    expect(await told()).toEqual([])
  })
})

test('a post that is deleted fills nothing any more', async () => {
  await ask(people, 'zeppelin parking')
  const id = await published(writer, { kind: 'lesson', title: 'Zeppelin parking' })
  expect(wantedPage(writer, null).filled).toHaveLength(1)
  const moderator = await person({ role: 'moderator' })
  await deletePost(moderator, id, 'Wrong')
  expect(wantedPage(writer, null).filled).toEqual([])
  expect(wantedPage(people[0] as Viewer, null).news).toEqual([])
})

test('what is said of it in events names no words, only who is told of which post', async () => {
  await ask(people, 'zeppelin parking')
  await published(writer, { kind: 'lesson', title: 'Zeppelin parking' })
  const events = await db.event.findMany()
  expect(JSON.stringify(events)).not.toMatch(/zeppelin/i)
})
