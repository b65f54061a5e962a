import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { postAnswer } from '~/features/answers/post-answer.server'
import { followPost } from '~/features/follows/follow-post.server'
import { endMailLinks, stopLinks } from '~/features/mails/stop-links.server'
import type { StopWhat } from '~/features/mails/stop-words'
import { publishPost } from '~/features/posts/publish-post.server'
import { now } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { person, privateSpace, topic } from '../../support/people'
import { openSite } from '../../support/site'
import { databaseContents } from '../../support/stored-database'
import { follows } from '../notifications/telling'
import { questionFields, wanted } from '../posts/drafts'
import { openMailServer } from './mail-server'
import { addressOf, settled } from './mailing'

let site: Awaited<ReturnType<typeof openSite>>
let mails: Awaited<ReturnType<typeof openMailServer>>
let reader: Viewer
let writer: Viewer

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

beforeEach(async () => {
  mails = await openMailServer()
  reader = await person({ spaces: ['lab'] })
  writer = await person({ spaces: ['lab'] })
  await transaction((tx) =>
    tx.site.create({ data: { id: 1, name: 'Northwind', allowedDomains: '', createdAt: now() } }),
  )
})
afterEach(() => mails.close())

const pathOf = (address: string) => address.replace('http://localhost', '')
const link = (what: StopWhat, id: string) => pathOf(stopLinks(reader.id)(what, id))

/** As a mail program presses the button: without cookies, and without saying where it comes from. */
const press = (path: string, fields = { 'List-Unsubscribe': 'One-Click' } as Record<string, string>) =>
  site.request('POST', path, null, { body: new URLSearchParams(fields) })

async function mailedLink(): Promise<string> {
  const { id } = await publishPost(reader, wanted(questionFields()))
  await postAnswer(writer, { postId: id, body: 'So.', submissionKey: undefined })
  await settled()
  const mail = mails.to(await addressOf(reader)).at(-1)
  return pathOf(mail?.headers['list-unsubscribe']?.slice(1, -1) ?? '')
}

test('the button of a mail program ends the mails of a kind, without signing in, and only those', async () => {
  const path = await mailedLink()
  const before = databaseContents()
  const page = await site.get(path)
  expect([page.status, databaseContents() === before]).toEqual([200, true])
  expect(page.text).toContain('No more mails of “Answers”')
  expect(page.text).not.toContain('signing key')
  const done = await press(path)
  expect([done.status, done.location]).toEqual([200, null])
  expect(done.text).toContain('No mail comes about these any more.')
  expect((await press(path)).status).toBe(200)
  expect(await db.noticeChoice.findMany()).toMatchObject([
    { userId: reader.id, kind: 'answer', channel: 'app' },
  ])
  const { id } = await publishPost(reader, wanted(questionFields()))
  await postAnswer(writer, { postId: id, body: 'So.', submissionKey: undefined })
  await settled()
  expect(mails.received).toHaveLength(1)
  expect(await db.notice.count({ where: { userId: reader.id } })).toBe(2)
})

test('the button of the page does the same, and what else is sent there does nothing', async () => {
  const path = link('digest', 'all')
  const before = databaseContents()
  const pressed = { 'List-Unsubscribe': 'One-Click' }
  const wrong: Record<string, string>[] = [{}, { 'List-Unsubscribe': 'Yes' }, { ...pressed, more: '1' }]
  for (const fields of wrong) expect((await press(path, fields)).status).toBe(422)
  expect(databaseContents()).toBe(before)
  expect((await site.post(path, null, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200)
  expect(await db.inboxSettings.findUnique({ where: { userId: reader.id } })).toMatchObject({
    digest: 'never',
  })
})

test('whoever wants to hear nothing of a kind is not told in the inbox again by it', async () => {
  await transaction((tx) =>
    tx.noticeChoice.create({ data: { userId: reader.id, kind: 'answer', channel: 'never' } }),
  )
  expect((await press(link('kind', 'answer'))).status).toBe(200)
  expect(await db.noticeChoice.findMany()).toMatchObject([{ channel: 'never' }])
})

test('a post is muted, and a topic, a person or a space is followed no longer', async () => {
  const topicId = await topic('keys')
  const lab = await privateSpace('lab')
  const { id } = await publishPost(writer, wanted(questionFields()))
  await followPost(reader, id, { following: true })
  await follows(reader, { topic: topicId, person: writer.id, space: lab })
  expect((await press(link('post', id))).status).toBe(200)
  expect(await db.postFollow.findMany({ where: { userId: reader.id } })).toMatchObject([{ level: 'muted' }])
  for (const [what, subject] of [
    ['topic', topicId],
    ['person', writer.id],
    ['space', lab],
  ] as const) {
    expect((await press(link(what, subject))).status).toBe(200)
    expect((await press(link(what, subject))).status).toBe(200)
  }
  expect([await db.topicFollow.count(), await db.personFollow.count(), await db.spaceFollow.count()]).toEqual(
    [0, 0, 0],
  )
})

describe('a link does nothing', () => {
  test('when any part of it is changed', async () => {
    const before = databaseContents()
    const path = link('kind', 'answer')
    const forged = [
      path.replace('answer', 'comment'),
      path.replace('kind', 'post'),
      path.replace(reader.id, writer.id),
      path.slice(0, -1),
      `${path.slice(0, -1)}${path.endsWith('0') ? '1' : '0'}`,
      '/mail/stop/kind.answer',
      '/mail/stop/x',
      `${path}.more`.replace(reader.id, `${reader.id}.x`),
    ]
    for (const one of forged) expect([one, (await press(one)).status]).toEqual([one, 404])
    expect(databaseContents()).toBe(before)
  })

  test('once its person ended the links of earlier mails, left, or may not read what it is about', async () => {
    const lab = await privateSpace('lab')
    const [old, ofSpace] = [link('kind', 'answer'), link('space', lab)]
    await endMailLinks(reader)
    expect((await press(old)).status).toBe(404)
    expect((await press(ofSpace)).status).toBe(404)
    expect((await press(link('kind', 'answer'))).status).toBe(200)
    await transaction((tx) => tx.spaceMember.deleteMany({ where: { userId: reader.id } }))
    expect((await press(link('space', lab))).status).toBe(404)
    const kind = link('kind', 'comment')
    await transaction((tx) =>
      tx.deactivation.create({ data: { userId: reader.id, byId: writer.id, at: now(), reason: 'Left' } }),
    )
    expect((await press(kind)).status).toBe(404)
  })
})
