import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { deleteAnswer } from '~/features/answers/delete-answer.server'
import { postAnswer } from '~/features/answers/post-answer.server'
import { changeInbox } from '~/features/notifications/change-inbox.server'
import { inbox } from '~/features/notifications/inbox.server'
import { NOTICE_KIND_NAMES } from '~/features/notifications/notice-kinds'
import { unreadCount } from '~/features/notifications/visible-notices.server'
import { deletePost } from '~/features/posts/delete-post.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { revisePost } from '~/features/posts/revise-post.server'
import { now } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { queriesOf } from '~/platform/query-count.server'
import { rows, sql } from '~/platform/sql.server'
import { again, person, privateSpace } from '../../support/people'
import { post } from '../../support/posted'
import { openSite } from '../../support/site'
import { questionFields, wanted } from '../posts/drafts'
import { follows } from './telling'

const ALL = { shelf: 'inbox', kind: null, after: null } as const
const sentences = (who: Viewer, wanted: Partial<Parameters<typeof inbox>[1]> = {}) =>
  inbox(who, { ...ALL, ...wanted }).lines.map(({ sentence, title }) => `${sentence} ${title}`)

const answer = (who: Viewer, postId: string, body = 'Like this.') =>
  postAnswer(who, { postId, body, submissionKey: undefined })

/** A question of somebody, answered by people of these names. */
async function answered(asker: Viewer, ...names: string[]) {
  const { id, slug } = await publishPost(asker, wanted(questionFields({ title: 'How so?' })))
  const people: Viewer[] = []
  for (const name of names) {
    const who = await person({ name })
    await answer(who, id)
    people.push(who)
  }
  await drainOutbox()
  return { id, path: `/posts/${id}/${slug}`, people }
}

describe('what a line says', () => {
  test('who did it, the newest first, with as many others as there are', async () => {
    const mo = await person()
    await answered(mo, 'Asha')
    expect(sentences(mo)).toEqual(['Asha answered your question How so?'])
    await answered(mo, 'Ben', 'Asha')
    expect(sentences(mo)[0]).toBe('Asha and Ben answered your question How so?')
    await answered(mo, 'Ben', 'Cleo', 'Dev', 'Eli', 'Asha')
    expect(sentences(mo)[0]).toBe('Asha and 4 others answered your question How so?')
  })

  test('it leads to the oldest of what is new', async () => {
    const mo = await person()
    const { id, path } = await answered(mo, 'Asha', 'Ben')
    const first = await db.answer.findFirstOrThrow({ where: { postId: id }, orderBy: { createdAt: 'asc' } })
    expect(inbox(mo, ALL).lines[0]?.path).toBe(`${path}?answer=${first.id}#answer-${first.id}`)
  })
})

describe('what one may no longer see', () => {
  test('a deleted answer is not counted, and its line is gone when nothing else is in it', async () => {
    const mo = await person()
    const { id, people } = await answered(mo, 'Asha', 'Ben')
    const [asha, ben] = people as [Viewer, Viewer]
    const answers = await db.answer.findMany({ where: { postId: id } })
    const of = (who: Viewer) => answers.find(({ authorId }) => authorId === who.id)?.id ?? ''
    await deleteAnswer(ben, of(ben))
    expect(sentences(mo)).toEqual(['Asha answered your question How so?'])
    await deleteAnswer(asha, of(asha))
    expect([sentences(mo), unreadCount(mo)]).toEqual([[], 0])
  })

  test('a post that is deleted, moved out of sight, or in a space one has left, is nowhere in the inbox', async () => {
    const [asha, mo] = [await person({ spaces: ['board'] }), await person({ spaces: ['board'] })]
    const spaceId = await privateSpace('board')
    await follows(mo, { person: asha.id })
    const inBoard = await publishPost(asha, wanted(questionFields({ title: 'In the board', spaceId })))
    const deleted = await publishPost(asha, wanted(questionFields({ title: 'Soon gone' })))
    const moved = await publishPost(asha, wanted(questionFields({ title: 'Soon moved' })))
    await drainOutbox()
    expect(unreadCount(mo)).toBe(3)
    await deletePost(asha, deleted.id)
    await transaction((tx) => tx.spaceMember.deleteMany({ where: { userId: mo.id } }))
    const fields = questionFields({ title: 'Soon moved', spaceId })
    await revisePost(asha, moved.id, { ...wanted(fields), revision: 1 } as never)
    const left = await again(mo)
    expect([sentences(left), unreadCount(left), inbox(left, ALL).unread]).toEqual([[], 0, {}])
    expect(inBoard.id).not.toBe('')
  })
})

describe('what one does with a line', () => {
  test('it is read, archived, brought back and unread again, by its owner alone', async () => {
    const [mo, other] = [await person(), await person()]
    await answered(mo, 'Asha')
    const [line] = inbox(mo, ALL).lines
    const notice = line?.id ?? ''
    const counts = () =>
      (['inbox', 'unread', 'archive'] as const).map((shelf) => sentences(mo, { shelf }).length)
    for (const [intent, expected] of [
      ['read', [1, 0, 0]],
      ['unread', [1, 1, 0]],
      ['archive', [0, 0, 1]],
      ['restore', [1, 0, 0]],
    ] as const) {
      await expect(changeInbox(other, { intent, notice })).rejects.toThrow(NotFound)
      await changeInbox(mo, { intent, notice })
      expect([intent, counts()]).toEqual([intent, expected])
    }
  })

  test('all are read at once, of one kind or of every, but not what came after the page was drawn', async () => {
    const mo = await person()
    await follows(mo, { person: (await answered(mo, 'Asha')).people[0]?.id ?? '' })
    const { until } = inbox(mo, ALL)
    await new Promise((resolve) => setTimeout(resolve, 5))
    await answered(mo, 'Ben')
    await changeInbox(mo, { intent: 'read-all', kind: 'comment', until })
    expect(unreadCount(mo)).toBe(2)
    await changeInbox(mo, { intent: 'read-all', kind: '', until })
    expect(sentences(mo, { shelf: 'unread' })).toEqual(['Ben answered your question How so?'])
  })
})

/** A hundred thousand lines about two posts, one of them deleted; some are of a rare kind. */
async function manyNotices(who: Viewer): Promise<void> {
  const [seen, gone] = [await post({ by: who }), await post({ by: who, deletedBy: who })]
  const numbers = sql`with recursive n(i) as (select 0 union all select i + 1 from n where i < 99999)`
  await transaction(async (tx) => {
    await tx.$executeRaw(sql`
      insert into "Notice" (id, "userId", kind, reason, page, "postId", state, at)
      ${numbers} select printf('%012d', i), ${who.id}, case when i % 1000 = 1 then 'mention' else 'answer' end, 'post',
        '/posts/x', case when i % 10 = 0 then ${gone} else ${seen} end,
        case i % 3 when 0 then 'unread' when 1 then 'read' else 'archived' end, ${now().getTime()} + i from n`)
    await tx.$executeRaw(sql`
      insert into "NoticeItem" (fact, "userId", "noticeId", at)
      select n.id, n."userId", n.id, n.at from "Notice" n where n.page = '/posts/x'`)
  })
}

test('a hundred thousand lines take as many queries as none, and each walks along an index', async () => {
  const mo = await person()
  const looks = (['inbox', 'unread', 'archive'] as const).flatMap((shelf) =>
    ([null, 'mention'] as const).map((kind) => ({ shelf, kind, after: null })),
  )
  await answered(mo, 'Asha')
  const few = await Promise.all(looks.map((look) => queriesOf(async () => inbox(mo, look))))
  await manyNotices(mo)
  const many = await Promise.all(looks.map((look) => queriesOf(async () => inbox(mo, look))))
  expect(many.map(({ length }) => length)).toEqual(looks.map(() => 4))
  expect(Math.max(...few.map(({ length }) => length))).toBeLessThanOrEqual(4)
  for (const statement of new Set(many.flat())) {
    const unbound = statement.replaceAll('?', "'1'")
    const plan = rows<{ detail: string }>(sql([`explain query plan ${unbound}`]))
    const scans = plan.filter(({ detail }) => /^SCAN (n|i|p)\b/.test(detail))
    expect(scans.map(({ detail }) => detail)).toEqual([])
  }
  const page = inbox(mo, ALL)
  const next = inbox(mo, { ...ALL, after: page.older })
  expect([page.lines.length, next.lines.length]).toEqual([25, 25])
  expect(new Set([...page.lines, ...next.lines].map(({ id }) => id)).size).toBe(50)
  expect(inbox(mo, { ...ALL, kind: 'mention' }).lines.length).toBeGreaterThan(10)
  expect(unreadCount(mo)).toBe(100)
}, 60_000)

describe('over HTTP', () => {
  let site: Awaited<ReturnType<typeof openSite>>
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  test('opening the page that a line is about reads it, and the count beside that very page is down', async () => {
    const mo = await person()
    const { path } = await answered(mo, 'Asha')
    const other = await answered(mo, 'Ben')
    expect((await site.get('/inbox/live', mo)).text).toBe('2')
    expect((await site.get(path, mo)).text).toMatch(/Inbox<\/span><span class="badge[^"]*">1</)
    expect(sentences(mo, { shelf: 'unread' })).toEqual(['Ben answered your question How so?'])
    await site.get(`/posts/${other.id}/edit`, mo)
    expect((await site.get('/inbox/live', mo)).text).toBe('0')
  })

  test('somebody else’s reading reads nothing of mine', async () => {
    const [mo, other] = [await person(), await person()]
    const { path } = await answered(mo, 'Asha')
    await site.get(path, other)
    expect(unreadCount(mo)).toBe(1)
  })

  test('without JavaScript a line is archived and the reader is back where they were', async () => {
    const mo = await person()
    await answered(mo, 'Asha')
    const notice = inbox(mo, ALL).lines[0]?.id ?? ''
    const page = await site.get('/inbox?show=unread', mo)
    expect(page.text).toContain('answered your question')
    const back = '/inbox?show=unread'
    const sent = await site.post('/inbox', mo, { intent: 'archive', notice, back })
    expect([sent.status, sent.location]).toEqual([303, back])
    expect((await site.get('/inbox?show=archive', mo)).text).toContain('Bring back')
    const elsewhere = { intent: 'restore', notice, back: 'https://evil.example/' }
    expect((await site.post('/inbox', mo, elsewhere)).location).toBe('/inbox')
    expect((await site.post('/inbox', mo, { intent: 'burn', notice })).status).toBe(422)
  })

  test('how one is told is kept, and only as far as it differs from everybody’s way', async () => {
    const mo = await person()
    const page = await site.get('/settings/notifications', mo)
    const names = [...page.text.matchAll(/<select[^>]*name="([a-z-]+)"/gi)].map(([, name]) => name ?? '')
    const rhythm = { digest: 'weekly', digestHour: '17', digestDay: '5' }
    const kinds = names.filter((name) => !(name in rhythm))
    expect(kinds).toEqual(NOTICE_KIND_NAMES)
    const channels = kinds.map((kind) => [kind, kind === 'comment' ? 'never' : 'app'])
    const fields = { ...Object.fromEntries(channels), ...rhythm }
    expect((await site.post('/settings/notifications', mo, fields)).location).toBe(
      '/settings/notifications?saved',
    )
    const stored = await db.noticeChoice.findMany({ where: { userId: mo.id, kind: 'comment' } })
    expect(stored.map(({ channel }) => channel)).toEqual(['never'])
    const { id } = await publishPost(await person(), wanted(questionFields()))
    await answer(mo, id)
    expect(await db.postFollow.count({ where: { userId: mo.id } })).toBe(0)
    await answer(mo, id, 'Another.')
    await site.post(`/posts/${id}/answers`, mo, { body: 'And a third.', follow: ['0', '1'] })
    expect(await db.postFollow.count({ where: { userId: mo.id } })).toBe(1)
    const told = await db.inboxSettings.findUniqueOrThrow({ where: { userId: mo.id } })
    expect(told).toMatchObject({ digest: 'weekly', digestHour: 17, digestDay: 5 })
    for (const wrong of [
      { post: 'pigeon' },
      { digestHour: '24' },
      { digestHour: 'noon' },
      { digestDay: '0' },
    ])
      expect((await site.post('/settings/notifications', mo, { ...fields, ...wrong })).status).toBe(422)
  })

  test('an answerer who leaves the box empty follows nothing, and one who says nothing follows', async () => {
    const [mo, lena] = [await person(), await person()]
    const { id } = await publishPost(await person(), wanted(questionFields()))
    await site.post(`/posts/${id}/answers`, mo, { body: 'So.', follow: '0' })
    await site.post(`/posts/${id}/answers`, lena, { body: 'Or so.' })
    const followers = await db.postFollow.findMany({
      where: { postId: id, userId: { in: [mo.id, lena.id] } },
    })
    expect(followers.map(({ userId }) => userId)).toEqual([lena.id])
  })
})
