import { afterAll, beforeAll, expect, test } from 'vitest'
import { followPerson } from '~/features/follows/follow-person.server'
import { followTopic } from '~/features/follows/follow-topic.server'
import { db, transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { person, topic } from '../../support/people'
import { openSite } from '../../support/site'

type Site = Awaited<ReturnType<typeof openSite>>
let site: Site

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

test('following a topic twice is following it once, and so is stopping', async () => {
  const ana = await person()
  await topic('postgres')
  await followTopic(ana, { slug: 'postgres', following: true })
  await followTopic(ana, { slug: 'postgres', following: true })
  expect(await db.topicFollow.count()).toBe(1)
  await followTopic(ana, { slug: 'postgres', following: false })
  await followTopic(ana, { slug: 'postgres', following: false })
  expect(await db.topicFollow.count()).toBe(0)
  expect(await db.event.count({ where: { type: 'topic.follow-changed' } })).toBe(2)
  await expect(followTopic(ana, { slug: 'nothing', following: true })).rejects.toThrow(NotFound)
})

test('following at the same moment from two windows is following once', async () => {
  const [ana, ben] = [await person(), await person()]
  await topic('postgres')
  await Promise.all([1, 2, 3].map(() => followTopic(ana, { slug: 'postgres', following: true })))
  await Promise.all([1, 2, 3].map(() => followPerson(ana, { handle: ben.handle, following: true })))
  expect(await db.topicFollow.count()).toBe(1)
  expect(await db.personFollow.count()).toBe(1)
})

test('nobody follows themselves, or somebody who is not there', async () => {
  const ana = await person()
  await expect(followPerson(ana, { handle: ana.handle, following: true })).rejects.toThrow(/somebody else/)
  await expect(followPerson(ana, { handle: 'nobody-here', following: true })).rejects.toThrow(NotFound)
  expect(await db.personFollow.count()).toBe(0)
})

test('somebody who left cannot be followed any more, only unfollowed', async () => {
  const [ana, ben, admin] = [await person(), await person(), await person({ role: 'admin' })]
  await followPerson(ana, { handle: ben.handle, following: true })
  await transaction((tx) =>
    tx.deactivation.create({ data: { userId: ben.id, byId: admin.id, at: new Date(), reason: 'Left' } }),
  )
  await expect(followPerson(admin, { handle: ben.handle, following: true })).rejects.toThrow(/no longer here/)
  await followPerson(ana, { handle: ben.handle, following: false })
  expect(await db.personFollow.count()).toBe(0)
})

test('the button works without scripts and leads back to where it was pressed', async () => {
  const ana = await person()
  await topic('postgres')
  const before = await site.get('/topics?q=post', ana)
  expect(before.text).toContain('action="/topics/postgres/follow"')
  expect(before.text).toContain('aria-pressed="false"')
  expect(before.text).toContain('name="back" value="/topics?q=post"')
  const sent = await site.post('/topics/postgres/follow', ana, { following: '1', back: '/topics?q=post' })
  expect(sent).toMatchObject({ status: 303, location: '/topics?q=post' })
  const after = await site.get('/topics/postgres', ana)
  expect(after.text).toContain('aria-pressed="true"')
  expect(after.text).toContain('1 follower')
})

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
])('it never leads to another site: %s', async (back) => {
  const [ana, ben] = [await person(), await person()]
  await topic('postgres')
  const sent = await site.post('/topics/postgres/follow', ana, { following: '1', back })
  expect(sent).toMatchObject({ status: 303, location: '/topics/postgres' })
  const person2 = await site.post(`/people/${ben.handle}/follow`, ana, { following: '1', back })
  expect(person2).toMatchObject({ status: 303, location: `/people/${ben.handle}` })
})

test('a form that says nothing, or too much, is refused', async () => {
  const ana = await person()
  await topic('postgres')
  expect((await site.post('/topics/postgres/follow', ana, {})).status).toBe(422)
  expect((await site.post('/topics/postgres/follow', ana, { following: 'yes' })).status).toBe(422)
  expect((await site.post('/topics/postgres/follow', ana, { following: '1', userId: 'x' })).status).toBe(422)
  expect((await site.post('/topics/nothing/follow', ana, { following: '1' })).status).toBe(404)
  expect(await db.topicFollow.count()).toBe(0)
})

test('a refusal is a page that says why and leads on', async () => {
  const ana = await person({ name: 'Ana' })
  const refused = await site.post(`/people/${ana.handle}/follow`, ana, { following: '1' })
  expect(refused.status).toBe(403)
  expect(refused.text).toContain('You see your own posts anyway')
  expect(refused.text).toContain(`href="/people/${ana.handle}"`)
  await topic('postgres')
  const looked = await site.get('/topics/postgres/follow', ana)
  expect(looked.status).toBe(200)
  expect(looked.text).toContain('href="/topics/postgres"')
  expect((await site.get('/people/nobody/follow', ana)).status).toBe(404)
})

test('whoever is not signed in is sent to sign in', async () => {
  await topic('postgres')
  const sent = await site.post('/topics/postgres/follow', null, { following: '1' })
  expect(sent.location).toMatch(/^\/sign-in/)
  expect(await db.topicFollow.count()).toBe(0)
})
