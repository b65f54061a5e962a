import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { feed } from '~/features/feed/feed.server'
import { documentsOf } from '~/features/finding/documents.server'
import { addFile } from '~/features/uploads/add-file.server'
import { fileAddress } from '~/features/uploads/file-address'
import { sweepFiles } from '~/features/uploads/sweep-files.server'
import { now, setClock } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { again, person, topic } from '../../support/people'
import { post } from '../../support/posted'
import { openSite } from '../../support/site'
import { databaseContents } from '../../support/stored-database'
import { allowed } from '../anonymity/unnamed'
import { titlesFor } from '../finding/searching'
import { follows, inboxOf } from '../notifications/telling'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const holdFirst = (count: number | null) =>
  transaction((tx) =>
    tx.site.upsert({
      where: { id: 1 },
      create: { id: 1, name: 'Site', allowedDomains: '', createdAt: now(), holdFirst: count },
      update: { holdFirst: count },
    }),
  )
beforeEach(() => holdFirst(2))

const question = { kind: 'question', title: 'Where are the zeppelins kept?', body: 'It is my **first** day.' }
const write = (who: Viewer, fields: Record<string, string> = {}) =>
  site.post('/posts/new', who, { ...question, ...fields })
const decide = (who: Viewer, path: string, fields: Record<string, string> = { intent: 'release' }) =>
  site.post(path, who, fields)
const give = { intent: 'return', note: 'Say which zeppelins you mean.' }

/** Rahul is new and asks something; Devika keeps order, and Mo is anybody. */
async function first(fields: Record<string, string> = {}) {
  const [rahul, mo] = [await person({ name: 'Rahul Rao' }), await person({ name: 'Mo' })]
  const devika = await person({ name: 'Devika', role: 'moderator' })
  const sent = await write(rahul, fields)
  return { rahul, mo, devika, path: sent.location ?? '' }
}

describe('the first posts of somebody new', () => {
  it('wait for a moderator, and nobody else finds them: on no page, in no list, search, feed or notice', async () => {
    const topicId = await topic('postgres')
    const mo = await person()
    await follows(mo, { topic: topicId }, 'everything')
    const { rahul, devika, path } = await first({ topics: 'postgres' })
    await drainOutbox()
    expect(path).toMatch(/^\/held\/\w{12}$/)
    expect([await db.post.count(), await db.searchMatch.count()]).toEqual([0, 0])
    const own = (await site.get(path, rahul)).text
    expect(own).toContain('A colleague looks at it first')
    expect(own).toContain('<strong>first</strong>')
    expect((await site.get('/drafts', rahul)).text).toContain('Where are the zeppelins kept?')
    for (const door of [path, '/held']) expect([door, (await site.get(door, mo)).status]).toEqual([door, 404])
    expect((await decide(mo, path)).status).toBe(404)
    expect((await decide(rahul, path)).status).toBe(404)
    for (const page of ['/', '/questions', '/unanswered', `/people/${rahul.handle}`, '/topics/postgres'])
      expect([page, (await site.get(page, mo)).text.includes('zeppelins')]).toEqual([page, false])
    expect(await titlesFor(mo, 'zeppelins')).toEqual([])
    expect(feed(mo, { of: 'latest' }).posts).toEqual([])
    expect(await inboxOf(mo)).toEqual([])
    expect(await inboxOf(devika)).toEqual(['held asked'])
    expect((await site.get('/held', devika)).text).toContain('Where are the zeppelins kept?')
    expect((await site.get(path, devika)).text).toContain('Rahul Rao')
  })

  it('are published as of the release, and only then told; pressing twice publishes one', async () => {
    setClock('2026-03-02T10:00:00Z')
    const topicId = await topic('postgres')
    const mo = await person()
    await follows(mo, { topic: topicId }, 'everything')
    const { rahul, devika, path } = await first({ topics: 'postgres', submissionKey: 'firstfirst00' })
    expect((await write(rahul, { topics: 'postgres', submissionKey: 'firstfirst00' })).location).toBe(path)
    setClock('2026-03-03T10:00:00Z')
    const released = await decide(devika, path)
    expect(released.status).toBe(303)
    expect((await decide(devika, path)).location).toBe(released.location)
    const made = await db.post.findFirstOrThrow()
    expect(await db.post.count()).toBe(1)
    expect(made).toMatchObject({ authorId: rahul.id, createdAt: new Date('2026-03-03T10:00:00Z') })
    expect(await inboxOf(mo)).toEqual(['post topic'])
    expect(await inboxOf(rahul)).toEqual(['held-decided asked'])
    expect((await site.get('/inbox', rahul)).text).toContain(
      'Devika read what you wrote, and everybody can read it',
    )
    expect(await titlesFor(mo, 'zeppelins')).toEqual([question.title])
    expect(documentsOf([made.id])).toHaveLength(1)
    expect((await write(rahul, { submissionKey: 'firstfirst00' })).location).toBe(released.location)
    expect(await db.auditEntry.findMany()).toMatchObject([
      { byId: devika.id, what: 'post.released', subject: `post:${made.id}` },
    ])
    expect((await site.get('/held', devika)).text).toContain('Nothing waits to be read')
  })

  it('are given back with a reason, as a draft in which nothing is lost', async () => {
    const { rahul, mo, devika, path } = await first()
    expect((await decide(devika, path, { intent: 'return', note: '' })).status).toBe(422)
    expect((await decide(devika, path, give)).location).toBe('/held')
    await decide(devika, path, give)
    expect([await db.post.count(), await db.draft.count(), await db.auditEntry.count()]).toEqual([0, 1, 1])
    const told = (await site.get(path, rahul)).text
    for (const said of ['Say which zeppelins you mean.', 'href="/drafts"']) expect(told).toContain(said)
    const draft = await db.draft.findFirstOrThrow()
    const form = (await site.get(`/posts/new?draft=${draft.id}`, rahul)).text
    for (const said of [question.title, question.body]) expect(form).toContain(said)
    expect(await inboxOf(rahul)).toEqual(['held-decided asked'])
    expect((await site.get(path, mo)).status).toBe(404)
    const sent = await write(rahul, { submissionKey: draft.id, draftRevision: '1', body: 'The blue ones.' })
    expect(sent.location).toMatch(/^\/held\//)
    expect(sent.location).not.toBe(path)
    expect(await db.draft.count()).toBe(0)
    expect((await decide(devika, sent.location ?? '')).status).toBe(303)
  })

  it('are as many as an administrator chose, posts and answers together, and nobody else’s', async () => {
    const { rahul, devika, path } = await first()
    const asked = await post({ by: devika })
    const answer = () => site.post(`/posts/${asked}/answers`, rahul, { body: 'In the hangar.' })
    const held = (await answer()).location ?? ''
    expect(held).toMatch(/^\/held\//)
    expect(await db.answer.count()).toBe(0)
    expect((await site.get(`/posts/${asked}/a-post`, devika)).text).not.toContain('In the hangar.')
    await decide(devika, path)
    expect((await decide(devika, held)).location).toContain('#answer-')
    expect(await db.answer.findFirst()).toMatchObject({ authorId: rahul.id, postId: asked })
    expect((await write(rahul)).location).toMatch(/^\/posts\//)

    const keeper = await person({ spaces: ['lab'] })
    const lab = await db.space.findUniqueOrThrow({ where: { slug: 'lab' } })
    expect((await write(keeper, { spaceId: lab.id })).location).toMatch(/^\/posts\//)
    await holdFirst(null)
    expect((await write(await person())).location).toMatch(/^\/posts\//)
    const ines = await person({ role: 'admin' })
    const chosen = { siteName: 'Site', allowedDomains: '', holdFirst: '3' }
    expect((await site.post('/admin/site', ines, chosen)).status).toBe(302)
    expect((await site.post('/admin/site', ines, { ...chosen, holdFirst: '99' })).status).toBe(422)
    expect((await db.site.findFirst())?.holdFirst).toBe(3)
  })

  it('say at once what is wrong with them, and to the moderator what came in between', async () => {
    await topic('postgres')
    const rahul = await person()
    expect((await write(rahul, { topics: 'nothing-like-it' })).status).toBe(422)
    expect((await write(rahul, { title: 'No' })).status).toBe(422)
    expect(await db.heldWork.count()).toBe(0)
    const { devika, path } = await first({ topics: 'postgres' })
    await transaction((tx) => tx.topic.deleteMany())
    const refused = await decide(devika, path)
    expect([refused.status, refused.text.includes('no topic called')]).toEqual([422, true])
    expect(await db.post.count()).toBe(0)
  })

  it('keep their pictures, which a moderator sees and nobody else does', async () => {
    const [rahul, mo] = [await person(), await person()]
    const devika = await person({ role: 'moderator' })
    const file = await addFile(rahul, { name: 'notes.txt', bytes: Buffer.from('hello') })
    const address = fileAddress(file)
    await write(rahul, { body: `See [notes](${address}).` })
    setClock(new Date(now().getTime() + 10 * 86_400_000))
    await sweepFiles()
    const seen = async (who: Viewer) => (await site.get(address, who)).status
    expect([await seen(rahul), await seen(devika), await seen(mo)]).toEqual([200, 200, 404])
  })

  it('name nobody who gives no name: neither while they wait, nor when released or returned', async () => {
    await allowed()
    const [rahul, devika] = [
      await person({ name: 'Rahul Rao' }),
      await person({ name: 'Devika', role: 'moderator' }),
    ]
    const begun = databaseContents().split(rahul.id).length
    const path = (await write(await again(rahul), { anonymous: '1' })).location ?? ''
    expect(databaseContents().split(rahul.id).length).toBe(begun)
    const seen = (await site.get(path, devika)).text
    expect(seen).toContain('Somebody without their name')
    expect(seen).not.toContain('Rahul Rao')
    expect((await site.get(path, rahul)).text).toContain('A colleague looks at it first')
    expect((await site.get('/drafts', rahul)).text).toContain(question.title)

    await decide(devika, path, give)
    await drainOutbox()
    expect(databaseContents().split(rahul.id).length).toBe(begun)
    expect((await site.get(path, rahul)).text).toContain('Say which zeppelins you mean.')
    const form = (await site.get(`/posts/new?held=${path.split('/').at(-1)}`, rahul)).text
    expect(form).toContain(question.body)
    expect(form).toMatch(/name="anonymous"[^>]*checked/)

    const next = (await write(await again(rahul), { anonymous: '1', body: 'The blue ones.' })).location ?? ''
    await decide(devika, next)
    const { authorId } = await db.post.findFirstOrThrow()
    expect(authorId).not.toBe(rahul.id)
    expect(databaseContents().split(rahul.id).length).toBe(begun)
    await drainOutbox()
    expect((await site.get('/inbox', await again(rahul))).text).toContain('everybody can read it now')
    const picture = await addFile(rahul, { name: 'a.txt', bytes: Buffer.from('x') })
    const withFile = { anonymous: '1', body: `See [it](${fileAddress(picture)}).` }
    expect((await write(await again(rahul), withFile)).status).toBe(422)
  })
})
