import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadViewer } from '~/features/accounts/viewer.server'
import { feed } from '~/features/feed/feed.server'
import { topicDirectory } from '~/features/topics/topic-directory.server'
import { topicPage } from '~/features/topics/topic-page.server'
import { db, transaction } from '~/platform/db.server'
import { forgetKept } from '~/platform/kept.server'
import { queriesOf } from '~/platform/query-count.server'
import { person, topic } from '../../support/people'
import { post } from '../../support/posted'
import { openSite } from '../../support/site'

type Site = Awaited<ReturnType<typeof openSite>>
let site: Site

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(forgetKept)

const typed = { name: 'Postgres', description: 'Running PostgreSQL in production.', synonyms: 'pg, psql' }

/** What the page says about a number of things, without the tags around it. */
const words = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

describe('making a topic', () => {
  test('a moderator creates one and lands on its page', async () => {
    const moderator = await person({ role: 'moderator' })
    const sent = await site.post('/topics/new', moderator, typed)
    expect(sent).toMatchObject({ status: 302, location: '/topics/postgres' })
    const page = await site.get('/topics/postgres', moderator)
    expect(page.status).toBe(200)
    expect(words(page.text)).toContain('Running PostgreSQL in production.')
    expect(page.text).not.toContain('Proposed by')
    expect(page.text.match(/<h1/g)).toHaveLength(1)
  })

  test('a refused form brings back what was typed, with a sentence for each field', async () => {
    const moderator = await person({ role: 'moderator' })
    const sent = await site.post('/topics/new', moderator, { ...typed, description: 'Short' })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('at least 10 characters')
    expect(sent.text).toContain('value="Postgres"')
    expect(sent.text).toContain('value="pg, psql"')

    await topic('postgres')
    const taken = await site.post('/topics/new', moderator, typed)
    expect(taken.status).toBe(422)
    expect(words(taken.text)).toContain('#postgres already leads to “postgres”')
    expect(taken.text).toContain('value="pg, psql"')
  })

  test('a proposal is listed for moderators and its proposer only, and a moderator approves it', async () => {
    const [ana, ben] = [await person({ name: 'Ana' }), await person()]
    const moderator = await person({ role: 'moderator' })
    await site.post('/topics/new', ana, typed)
    expect((await site.get('/topics', ben)).text).not.toContain('Postgres')
    expect(words((await site.get('/topics', ana)).text)).toContain('waiting for a moderator')
    const listed = await site.get('/topics', moderator)
    expect(listed.text).toContain('/topics/postgres/approval')

    expect((await site.post('/topics/postgres/approval', ben, { decision: 'approve' })).status).toBe(404)
    expect((await site.get('/topics/postgres/approval', ana)).status).toBe(404)
    await site.post('/topics/postgres/approval', moderator, { decision: 'approve' })
    expect((await site.get('/topics', ben)).text).toContain('/topics/postgres')
  })

  test('declining asks first, and a refusal is said on that page', async () => {
    const [ana, moderator] = [await person(), await person({ role: 'moderator' })]
    await site.post('/topics/new', ana, typed)
    expect((await site.get('/topics/postgres/approval', moderator)).text).toContain('Decline the topic')
    const { id } = await db.topic.findUniqueOrThrow({ where: { slug: 'postgres' } })
    const using = await post({ by: ana, topics: [id] })
    const refused = await site.post('/topics/postgres/approval', moderator, { decision: 'decline' })
    expect(refused.status).toBe(422)
    expect(words(refused.text)).toContain('Something is filed under “Postgres” already')
    await transaction((tx) => tx.post.delete({ where: { id: using } }))
    const gone = await site.post('/topics/postgres/approval', moderator, { decision: 'decline' })
    expect(gone).toMatchObject({ status: 302, location: '/topics' })
    expect((await site.get('/topics/postgres', ana)).status).toBe(404)
  })

  test('members cannot edit a topic', async () => {
    const member = await person()
    await topic('postgres')
    expect((await site.get('/topics/postgres/edit', member)).status).toBe(404)
    expect((await site.post('/topics/postgres/edit', member, typed)).status).toBe(404)
    expect((await site.get('/topics/postgres', member)).text).not.toContain('/topics/postgres/edit')
  })

  test('a moderator edits one; its form holds what it says now', async () => {
    const moderator = await person({ role: 'moderator' })
    await site.post('/topics/new', moderator, typed)
    expect((await site.get('/topics/postgres/edit', moderator)).text).toContain('value="pg, psql"')
    const sent = await site.post('/topics/postgres/edit', moderator, { ...typed, slug: 'postgresql' })
    expect(sent.location).toBe('/topics/postgresql')
    expect(await site.get('/topics/postgres', moderator)).toMatchObject({
      status: 301,
      location: '/topics/postgresql',
    })
  })
})

describe('finding a topic', () => {
  test('a synonym and other letters lead to it for good, with the rest of the address', async () => {
    const moderator = await person({ role: 'moderator' })
    await site.post('/topics/new', moderator, typed)
    expect(await site.get('/topics/pg?kind=lesson', moderator)).toMatchObject({
      status: 301,
      location: '/topics/postgres?kind=lesson',
    })
    expect(await site.get('/topics/Postgres', moderator)).toMatchObject({ status: 301 })
    expect((await site.get('/topics/mysql', moderator)).status).toBe(404)
  })

  test('the filter takes names, descriptions and synonyms, and signs as they are', async () => {
    const moderator = await person({ role: 'moderator' })
    await site.post('/topics/new', moderator, typed)
    await topic('deploys')
    const found = async (q: string) => {
      const { text } = await site.get(`/topics?q=${encodeURIComponent(q)}`, moderator)
      return ['postgres', 'deploys'].filter((slug) => text.includes(`href="/topics/${slug}"`))
    }
    expect(await found('PSQL')).toEqual(['postgres'])
    expect(await found('#post')).toEqual(['postgres'])
    expect(await found('in production')).toEqual(['postgres'])
    expect(await found('%')).toEqual([])
    expect(await found("'; drop table")).toEqual([])
    expect((await site.get('/topics?q=nothing', moderator)).text).toContain('No topic holds “nothing”')
  })

  test('a long list goes on where it stopped and shows every topic once', async () => {
    const member = await person()
    for (let n = 0; n < 45; n++) await topic(`topic-${String(n).padStart(2, '0')}`)
    const first = topicDirectory(member, { q: '', after: null })
    const second = topicDirectory(member, { q: '', after: first.next })
    expect(second.next).toBeNull()
    const all = [...first.topics, ...second.topics].map(({ slug }) => slug)
    expect(new Set(all).size).toBe(45)
    expect(all).toHaveLength(45)
    const page = await site.get('/topics', member)
    expect(page.text).toContain(`href="/topics?after=${first.next}"`)
  })

  test('children stand indented below their parent', async () => {
    const moderator = await person({ role: 'moderator' })
    await site.post('/topics/new', moderator, { ...typed, name: 'Data', synonyms: '' })
    await site.post('/topics/new', moderator, { ...typed, parent: 'data' })
    await site.post('/topics/new', moderator, { ...typed, name: 'Locks', synonyms: '', parent: 'pg' })
    await topic('onboarding')
    const { topics } = topicDirectory(moderator, { q: '', after: null })
    expect(topics.map(({ slug, depth }) => [slug, depth])).toEqual([
      ['data', 0],
      ['postgres', 1],
      ['locks', 2],
      ['onboarding', 0],
    ])
    const page = await site.get('/topics/postgres', moderator)
    expect(page.text).toContain('href="/topics/data"')
    expect(page.text).toContain('href="/topics/locks"')
  })
})

describe('what a topic shows of private and deleted posts', () => {
  test('nothing to somebody outside: neither the post, nor a count, nor who answered', async () => {
    const postgres = await topic('postgres')
    const [inside, outside] = [await person({ spaces: ['finance'] }), await person({ spaces: ['legal'] })]
    const expert = await person({ name: 'Rosa Silva', spaces: ['finance'] })
    const secret = { by: inside, title: 'The secret budget', topics: [postgres], space: 'finance' }
    await post({ ...secret, answeredBy: expert })
    await post({ by: inside, title: 'Taken back', topics: [postgres], answeredBy: expert, deletedBy: inside })

    const seen = await site.get('/topics/postgres', inside)
    expect(seen.text).toContain('The secret budget')
    expect(seen.text).not.toContain('Taken back')
    expect(words(seen.text)).toContain('Rosa Silva 1 accepted answer')
    expect(words((await site.get('/topics', inside)).text)).toContain('#postgres · 1 post ·')

    const hidden = await site.get('/topics/postgres', outside)
    expect(hidden.text).not.toContain('The secret budget')
    expect(hidden.text).not.toContain('Rosa Silva')
    expect(words(hidden.text)).toContain('All 0 Questions 0')
    expect(words((await site.get('/topics', outside)).text)).toContain('#postgres · 0 posts ·')
  })

  test('people who left are not offered as those who answer', async () => {
    const postgres = await topic('postgres')
    const [ana, admin, gone] = [
      await person(),
      await person({ role: 'admin' }),
      await person({ name: 'Gone Person' }),
    ]
    await post({ by: ana, topics: [postgres], answeredBy: gone })
    expect(topicPage(ana, 'postgres').experts).toHaveLength(1)
    await transaction((tx) =>
      tx.deactivation.create({ data: { userId: gone.id, byId: admin.id, at: new Date(), reason: 'Left' } }),
    )
    forgetKept()
    expect(topicPage(ana, 'postgres').experts).toEqual([])
  })
})

test('the tabs of a topic hold one kind each', async () => {
  const postgres = await topic('postgres')
  const ana = await person()
  await post({ by: ana, title: 'How do we vacuum?', topics: [postgres] })
  await post({ by: ana, title: 'We vacuumed too late', kind: 'lesson', topics: [postgres] })
  const all = await site.get('/topics/postgres', ana)
  expect(all.text).toContain('How do we vacuum?')
  expect(words(all.text)).toContain('All 2 Questions 1 Lessons 1 Experiments 0')
  const lessons = await site.get('/topics/postgres?kind=lesson', ana)
  expect(lessons.text).toContain('We vacuumed too late')
  expect(lessons.text).not.toContain('How do we vacuum?')
  expect(words((await site.get('/topics/postgres?kind=experiment', ana)).text)).toContain(
    'No experiments about postgres yet',
  )
})

test('more topics and posts need no more queries', async () => {
  const ana = await person()
  const grow = async (count: number) => {
    for (let n = 0; n < count; n++) {
      const id = await topic(`topic-${await db.topic.count()}`)
      await post({ by: ana, topics: [id], answeredBy: await person() })
    }
  }
  const directory = () => queriesOf(async () => topicDirectory(ana, { q: '', after: null }))
  const page = () =>
    queriesOf(async () => {
      const { topic: found } = topicPage(ana, 'topic-0')
      feed(loadViewer(ana.id) ?? ana, { of: 'topic', topicId: found.id })
    })
  await grow(1)
  const [few, fewHere] = [await directory(), await page()]
  await grow(6)
  const { id } = await db.topic.findUniqueOrThrow({ where: { slug: 'topic-0' } })
  for (let n = 0; n < 5; n++) await post({ by: ana, topics: [id], answeredBy: await person() })
  forgetKept()
  expect(await directory()).toHaveLength(few.length)
  expect(await page()).toHaveLength(fewHere.length)
  expect(few.length).toBeLessThanOrEqual(5)
})
