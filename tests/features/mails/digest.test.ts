import { afterEach, beforeEach, expect, test } from 'vitest'
import { startSession } from '~/features/accounts/sessions.server'
import type { Viewer } from '~/features/accounts/viewer'
import { postAnswer } from '~/features/answers/post-answer.server'
import { noticesGiven } from '~/features/notifications/notice-events'
import { readPage } from '~/features/notifications/read-page.server'
import { deletePost } from '~/features/posts/delete-post.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { now, setClock } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import { person, privateSpace, topic } from '../../support/people'
import { follows } from '../notifications/telling'
import { questionFields, wanted } from '../posts/drafts'
import { lesson, used } from '../uses/entries'
import { openMailServer } from './mail-server'
import { addressOf, hoursLater, settled, wants } from './mailing'

let mails: Awaited<ReturnType<typeof openMailServer>>
let reader: Viewer
let writer: Viewer
let to: string

beforeEach(async () => {
  // A Wednesday; the digest comes at 8:00 UTC.
  setClock('2026-11-25T10:00:00Z')
  mails = await openMailServer()
  reader = await person({ spaces: ['lab'] })
  writer = await person({ name: 'Wim Writer', spaces: ['lab'] })
  to = await addressOf(reader)
  const topicId = await topic('keys')
  await follows(reader, { topic: topicId })
})
afterEach(() => mails.close())

async function posted(title: string, fields: Record<string, string> = {}): Promise<string> {
  const { id } = await publishPost(writer, wanted(questionFields({ topics: 'keys', title, ...fields })))
  await settled()
  return id
}

const until = async (time: string) => {
  setClock(time)
  await settled()
}

test('what helped lately comes first, what helped long ago after it, then the newest', async () => {
  const told = (title: string) => lesson(writer, { title, topics: 'keys' })
  const [lately, longAgo] = [await told('Helped lately'), await told('Helped long ago')]
  await told('Helped nobody yet')
  await settled()
  const user = await person()
  await used(user, longAgo, { usedOn: '2023-11-20' })
  await used(user, lately, { usedOn: '2026-11-24' })
  await until('2026-11-26T08:00:30Z')
  const text = mails.to(to)[0]?.text ?? ''
  const places = ['Helped lately', 'Helped long ago', 'Helped nobody yet'].map((title) => text.indexOf(title))
  expect(Math.min(...places)).toBeGreaterThan(0)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
})

test('what happened since comes in one mail at the hour, and nothing of it ever again', async () => {
  await posted('First of all')
  const asha = await person({ name: 'Asha' })
  const question = (await publishPost(reader, wanted(questionFields({ title: 'My own' })))).id
  await wants(reader, 'answer', 'digest')
  for (const by of [asha, writer])
    await postAnswer(by, { postId: question, body: 'So.', submissionKey: undefined })
  await posted('Second of all')
  await until('2026-11-26T07:59:00Z')
  expect(mails.to(to)).toEqual([])
  await until('2026-11-26T08:00:30Z')
  const [mail] = mails.to(to)
  expect(mails.to(to)).toHaveLength(1)
  expect(mail?.headers).toMatchObject({
    subject: '3 things you have not seen yet',
    'list-id': '<digest.notices.localhost>',
    'list-unsubscribe': expect.stringContaining('/mail/stop/digest.all.'),
    'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
  })
  for (const words of ['Wim Writer asked', 'First of all', 'Second of all', 'You follow #keys.'])
    expect(
      [mail?.text, mail?.html].every((part) => part?.includes(words)),
      words,
    ).toBe(true)
  expect(mail?.text).toMatch(/Wim Writer and Asha answered your question My own|Asha and Wim Writer answered/)
  for (let day = 0; day < 8; day++) await hoursLater(24)
  expect(mails.to(to)).toHaveLength(1)
  await posted('Third of all')
  await hoursLater(24)
  expect(mails.to(to)[1]?.text).toContain('Third of all')
  expect(mails.to(to)[1]?.text).not.toContain('First of all')
})

test('replaying the events of a day tells and mails nobody again', async () => {
  await posted('First of all')
  await until('2026-11-26T08:00:30Z')
  const events = await db.event.findMany()
  for (let time = 0; time < 2; time++) {
    await transaction(async (tx) => {
      await tx.delivery.deleteMany()
      const consumers = ['notices', 'mail queueing']
      for (const { id: eventId } of events)
        for (const consumer of consumers)
          await tx.delivery.create({
            data: { id: `${consumer.slice(0, 4)}${time}${eventId}`, eventId, consumer, dueAt: new Date() },
          })
      for (const { type, payload } of events.filter((event) => event.type === noticesGiven.type))
        await record(tx, { type, payload: JSON.parse(payload) })
    })
    await settled()
    await hoursLater(24)
  }
  expect(mails.received).toHaveLength(1)
  expect(await db.notice.count({ where: { userId: reader.id } })).toBe(1)
})

test('does not come when everything is read, gone, or out of sight by then', async () => {
  const lab = await privateSpace('lab')
  const [read, gone] = [await posted('What is read'), await posted('What is gone')]
  await posted('A zebrafinch sings', { spaceId: lab })
  await readPage(reader, `/posts/${read}`)
  await deletePost(await person({ role: 'moderator' }), gone, 'Wrong')
  await transaction((tx) => tx.spaceMember.deleteMany({ where: { userId: reader.id } }))
  await until('2026-11-26T08:00:30Z')
  expect(mails.to(to)).toEqual([])
  expect(await db.noticeMail.findMany({ where: { userId: reader.id } })).toMatchObject([{ state: 'empty' }])
})

test('leaves out what happened before they were last here', async () => {
  await posted('Before')
  await hoursLater(1)
  await startSession(reader.id, 'A browser')
  await hoursLater(1)
  await posted('After')
  await until('2026-11-26T08:00:30Z')
  expect(mails.to(to)[0]?.text).toContain('After')
  expect(mails.to(to)[0]?.text).not.toContain('Before')
  await posted('Seen in the bell')
  await hoursLater(1)
  await startSession(reader.id, 'A browser')
  await hoursLater(24)
  expect(mails.received).toHaveLength(1)
})

test('goes to nobody who left in between', async () => {
  await posted('First of all')
  const admin = await person({ role: 'admin' })
  await transaction((tx) =>
    tx.deactivation.create({ data: { userId: reader.id, byId: admin.id, at: now(), reason: 'Left' } }),
  )
  await until('2026-11-26T08:00:30Z')
  expect(mails.received).toEqual([])
})

test('is not made for those who want none, and moves with the hour and the place of its reader', async () => {
  const { reviseNoticeSettings } = await import('~/features/notifications/revise-notice-settings.server')
  const { noticeSettings } = await import('~/features/notifications/notice-settings.server')
  const settings = { ...noticeSettings(reader.id).channels, followAnswered: true, digestDay: 5 }
  const due = async () => (await db.noticeMail.findFirst())?.dueAt.toISOString() ?? null
  await posted('First of all')
  expect(await due()).toBe('2026-11-26T08:00:00.000Z')
  await reviseNoticeSettings(reader, { ...settings, digest: 'weekly', digestHour: 17 })
  await settled()
  expect(await due()).toBe('2026-11-27T17:00:00.000Z')
  const { reviseProfile } = await import('~/features/accounts/revise-profile.server')
  const { profileForm } = await import('~/features/accounts/profile-form')
  const profile = {
    name: 'Reader',
    handle: reader.handle,
    team: '',
    title: '',
    bio: '',
    timeZone: 'Asia/Tokyo',
  }
  await reviseProfile(reader, profileForm.parse(profile))
  await settled()
  expect(await due()).toBe('2026-11-27T08:00:00.000Z')
  await reviseNoticeSettings(reader, { ...settings, digest: 'never', digestHour: 17 })
  await posted('Second of all')
  expect(await due()).toBe(null)
})

test('has room for thirty and says how many more there are', async () => {
  for (let count = 0; count < 34; count++)
    await publishPost(writer, wanted(questionFields({ topics: 'keys' })))
  await settled()
  await until('2026-11-26T08:00:30Z')
  const [mail] = mails.to(to)
  expect(mail?.headers.subject).toBe('34 things you have not seen yet')
  expect(mail?.text).toContain('Your inbox, with 4 more:')
  expect(mail?.text.match(/^\* /gm)).toHaveLength(30)
})
