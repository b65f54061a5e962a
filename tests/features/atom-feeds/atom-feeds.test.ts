import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { atomOf } from '~/features/atom-feeds/atom'
import type { Subject } from '~/features/atom-feeds/feed-subject'
import { makeFeed, ownFeeds } from '~/features/atom-feeds/own-feeds.server'
import { deletePost } from '~/features/posts/delete-post.server'
import { saveSearch } from '~/features/saved-searches/save-search.server'
import { now, setClock } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { person, privateSpace, topic } from '../../support/people'
import { openSite } from '../../support/site'
import { databaseContents } from '../../support/stored-database'
import { published } from '../finding/searching'

let site: Awaited<ReturnType<typeof openSite>>
let reader: Viewer
let writer: Viewer
let lab: string

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

beforeEach(async () => {
  lab = await privateSpace('lab')
  reader = await person({ name: 'Rea Reader', spaces: ['lab'] })
  writer = await person({ name: 'Wim <Writer>', spaces: ['lab'] })
  await topic('zeppelins')
})

const address = async (subject: Subject, name: string, who = reader) =>
  `/feeds/${await makeFeed(who, { subject, name })}/posts.atom`

const read = (path: string, headers: Record<string, string> = {}) =>
  site.request('GET', path, null, { headers })

const titles = (text: string) =>
  [...text.matchAll(/<entry>.*?<title>(.*?)<\/title>/gs)].map(([, title]) => title)

/** A feed of each kind that has what the writer posts about zeppelins. */
async function feeds(who: Viewer): Promise<string[]> {
  const { id } = await saveSearch(who, 'q=zeppelin')
  return [
    await address('topic', 'zeppelins', who),
    await address('person', writer.handle, who),
    await address('search', id, who),
  ]
}

const zeppelin = (fields: Record<string, string> = {}) =>
  published(writer, { topics: 'zeppelins', title: 'A zeppelin at the mast', ...fields })

describe('a feed', () => {
  test('of a topic, a person or a search has what is new, newest first, for a program that is not signed in', async () => {
    await zeppelin({ title: 'The first <zeppelin> & its mast' })
    setClock(new Date(Date.now() + 60_000))
    const id = await zeppelin()
    for (const path of await feeds(reader)) {
      const { status, headers, text } = await read(path)
      expect([status, headers.get('Content-Type')]).toEqual([200, 'application/atom+xml; charset=utf-8'])
      expect(titles(text)).toEqual(['A zeppelin at the mast', 'The first &lt;zeppelin&gt; &amp; its mast'])
      expect(text).toContain(
        `<link rel="alternate" type="text/html" href="http://localhost/posts/${id}/a-zeppelin-at-the-mast"/>`,
      )
      expect(text).toContain('<author><name>Wim &lt;Writer&gt;</name></author>')
      expect(text).not.toContain(path.split('/')[2])
    }
  })

  test('shows what its owner may read at the moment of reading, and nothing else', async () => {
    const outsider = await person()
    const theirs = [...(await feeds(outsider)), ...(await feeds(reader))]
    await zeppelin({ title: 'A zebrafinch in a zeppelin', spaceId: lab })
    const open = await zeppelin()
    const shown = () => Promise.all(theirs.map(async (path) => titles((await read(path)).text).length))
    expect(await shown()).toEqual([1, 1, 1, 2, 2, 2])
    await transaction((tx) => tx.spaceMember.deleteMany({ where: { userId: reader.id } }))
    expect(await shown()).toEqual([1, 1, 1, 1, 1, 1])
    await deletePost(await person({ role: 'moderator' }), open, 'Wrong')
    expect(await shown()).toEqual([0, 0, 0, 0, 0, 0])
    for (const path of theirs) expect((await read(path)).text).not.toContain('zebrafinch')
  })

  test('is sent again only when something changed', async () => {
    await zeppelin()
    const path = await address('topic', 'zeppelins')
    const { headers, text } = await read(path)
    const known = { 'If-None-Match': headers.get('ETag') ?? '' }
    const same = await read(path, known)
    expect([same.status, same.text, same.headers.get('ETag')]).toEqual([304, '', headers.get('ETag')])
    expect((await read(path, { 'If-None-Match': `"other", W/${known['If-None-Match']}` })).status).toBe(304)
    expect((await read(path, { 'If-Modified-Since': headers.get('Last-Modified') ?? '' })).status).toBe(304)
    expect((await read(path, { 'If-Modified-Since': new Date(0).toUTCString() })).status).toBe(200)
    setClock(new Date(Date.now() + 60_000))
    await zeppelin({ title: 'Another zeppelin' })
    const changed = await read(path, {
      ...known,
      'If-Modified-Since': new Date(Date.now() + 90_000).toUTCString(),
    })
    expect([changed.status, changed.text === text]).toEqual([200, false])
  })

  test('notes once an hour that it is read', async () => {
    const path = await address('topic', 'zeppelins')
    expect(ownFeeds(reader)[0]?.readAt).toBe(null)
    await read(path)
    const before = databaseContents()
    await read(path)
    expect(databaseContents()).toBe(before)
    expect(ownFeeds(reader)[0]?.readAt).toBeGreaterThan(Date.now() - 3_600_000)
  })

  test('ends when it is revoked, when its owner leaves, and with what it is of', async () => {
    const [ofTopic = '', ofPerson = '', ofSearch = ''] = await feeds(reader)
    const [feed] = ownFeeds(reader).filter(({ subject }) => subject === 'topic')
    const other = await person()
    expect(
      (await site.post('/settings/feeds', other, { intent: 'revoke', feed: feed?.id ?? '' })).status,
    ).toBe(404)
    expect((await read(ofTopic)).status).toBe(200)
    expect(
      (await site.post('/settings/feeds', reader, { intent: 'revoke', feed: feed?.id ?? '' })).status,
    ).toBe(303)
    expect((await read(ofTopic)).status).toBe(404)
    await transaction((tx) => tx.savedSearch.deleteMany())
    expect((await read(ofSearch)).status).toBe(404)
    expect((await read(ofPerson)).status).toBe(200)
    await transaction((tx) =>
      tx.deactivation.create({ data: { userId: reader.id, byId: other.id, at: now(), reason: 'Left' } }),
    )
    expect((await read(ofPerson)).status).toBe(404)
    expect((await read('/feeds/none/posts.atom')).status).toBe(404)
  })
})

describe('the page of secret addresses', () => {
  test('makes an address, shows it once, and lists it', async () => {
    expect((await site.get('/topics/zeppelins', reader)).text).toContain(
      'href="/settings/feeds?of=topic:zeppelins"',
    )
    const page = await site.get('/settings/feeds?of=topic:zeppelins', reader)
    expect(page.text).toContain('value="topic:zeppelins"')
    const made = await site.post('/settings/feeds', reader, { intent: 'make', of: 'topic:zeppelins' })
    const [, path = ''] = /value="http:\/\/localhost(\/feeds\/[\w-]{43}\/posts\.atom)"/.exec(made.text) ?? []
    expect([made.status, (await read(path)).status]).toEqual([200, 200])
    const listed = (await site.get('/settings/feeds', reader)).text
    expect(listed).toContain('Revoke the feed of zeppelins')
    expect(listed).not.toContain(path)
    expect(await db.feed.findMany({ select: { userId: true } })).toEqual([{ userId: reader.id }])
  })

  test('says what to do when it is asked for something else', async () => {
    for (const of of ['', 'space:lab', 'topic:', 'topic:No Such'])
      expect((await site.post('/settings/feeds', reader, { intent: 'make', of })).status).toBe(422)
    for (const of of ['topic:none', 'person:none', 'search:none'])
      expect((await site.post('/settings/feeds', reader, { intent: 'make', of })).status).toBe(404)
    expect((await site.post('/settings/feeds', reader, { intent: 'burn' })).status).toBe(422)
  })

  test('has room for fifty', async () => {
    for (let count = 0; count < 50; count++) await address('topic', 'zeppelins')
    const { status, text } = await site.post('/settings/feeds', reader, {
      intent: 'make',
      of: 'topic:zeppelins',
    })
    expect([status, text.includes('You have 50 feeds.')]).toEqual([422, true])
  })
})

test('a feed is well formed whatever is written in it', () => {
  const nasty = `]]><script>"'&\u0000\u0008\u{FFFE}\uD800🦓`
  const entry = {
    id: 'x',
    title: nasty,
    url: 'http://x/?a=1&b="',
    author: nasty,
    at: 0,
    category: nasty,
    summary: nasty,
  }
  const text = atomOf({ id: 'x', title: nasty, url: 'http://x/', changedAt: 0, entries: [entry] })
  expect(text.split('\n')[3]).toBe(`<title>]]&gt;&lt;script&gt;&quot;'&amp;🦓</title>`)
  expect(text).not.toContain('<script')
  expect(text).toContain('<link rel="alternate" type="text/html" href="http://x/?a=1&amp;b=&quot;"/>')
})
