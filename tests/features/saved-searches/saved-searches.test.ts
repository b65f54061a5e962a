import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { postsFindable } from '~/features/finding/index-events'
import { personTold, type Told } from '~/features/notifications/notice-events'
import { deletePost } from '~/features/posts/delete-post.server'
import { publishPost } from '~/features/posts/publish-post.server'
import type { Alerts } from '~/features/saved-searches/alerts'
import { followSearch } from '~/features/saved-searches/follow-search.server'
import { saveSearch } from '~/features/saved-searches/save-search.server'
import { savedSearchPage } from '~/features/saved-searches/saved-search-page.server'
import { savedSearches } from '~/features/saved-searches/saved-searches-page.server'
import { sendAlerts } from '~/features/saved-searches/send-alerts.server'
import { setClock } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { queriesOf } from '~/platform/query-count.server'
import { again, person, privateSpace } from '../../support/people'
import { openSite } from '../../support/site'
import { allowed } from '../anonymity/unnamed'
import { published } from '../finding/searching'
import { questionFields, wanted } from '../posts/drafts'
import { daysLater } from '../search-log/searching-in-vain'

let site: Awaited<ReturnType<typeof openSite>>
let owner: Viewer
let writer: Viewer

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

beforeEach(async () => {
  setClock('2026-11-25T10:00:00Z')
  owner = await person({ name: 'Olga Owner' })
  writer = await person()
})

async function saved(address = 'q=zeppelin', alerts: Alerts = 'now'): Promise<string> {
  const { id } = await saveSearch(owner, address)
  await followSearch(owner, id, alerts)
  return id
}

/** Who was told of which posts by which search, what was told together in one row. */
async function told(): Promise<{ userId: string; searchId: string; postIds: string[] }[]> {
  const events = await db.event.findMany({ where: { type: personTold.type }, orderBy: { at: 'asc' } })
  const rounds = new Map<string, Told[]>()
  for (const { payload } of events) {
    const fact = JSON.parse(payload) as Told
    if (fact.kind !== 'saved-search') continue
    rounds.set(fact.bundle ?? '', [...(rounds.get(fact.bundle ?? '') ?? []), fact])
  }
  return [...rounds].map(([bundle, facts]) => ({
    userId: facts[0]?.to[0] ?? '',
    searchId: bundle.split(':')[1] ?? '',
    postIds: facts.map(({ postId }) => postId ?? ''),
  }))
}

const fresh = (who: Viewer) => savedSearches(who, null).searches.map((search) => search.fresh)

describe('saving', () => {
  test('a search stands among what somebody follows, with how often they hear of it and where to change that', async () => {
    const id = await saved('q=zeppelin', 'weekly')
    const shared = await saveSearch(writer, 'q=parking')
    await followSearch(owner, shared.id, 'now')
    const { text } = await site.get('/following/all', owner)
    for (const words of ['zeppelin', 'Once a week', 'parking', 'At once'])
      expect(text.replace(/<!-- -->/g, '')).toContain(words)
    expect(text).toContain(`href="/searches/${id}"`)
    expect(text.replace(/<!-- -->/g, '')).toContain(`saved by ${writer.name}`)
    expect((await site.get('/following/all', writer)).text).not.toContain('zeppelin')
    expect((await site.get('/following/all', await person())).text).not.toContain('Saved searches</h2>')
  })

  test('a search is saved from its page with one press, and saving it twice keeps one', async () => {
    const page = await site.get('/search?q=zeppelin&kind=lesson', owner)
    expect(page.text).toContain('value="q=zeppelin&amp;kind=lesson"')
    const first = await site.post('/searches', owner, { query: 'q=zeppelin&kind=lesson' })
    const second = await site.post('/searches', owner, { query: 'kind=lesson&q=+zeppelin+&page=3' })
    expect(first.location).toMatch(/^\/searches\/\w{12}$/)
    expect(second.location).toBe(first.location)
    expect((await site.get('/searches', owner)).text).toContain('zeppelin · lesson')
  })

  test('a search for nothing is not saved', async () => {
    const { status, text } = await site.post('/searches', owner, { query: 'sort=newest' })
    expect(status).toBe(422)
    expect(text).toContain('Type a word or pick a filter first')
    expect(await db.savedSearch.count()).toBe(0)
  })

  test('only its owner renames or deletes it', async () => {
    const id = await saved()
    for (const other of [writer, await person({ role: 'admin' })]) {
      expect((await site.get(`/searches/${id}/edit`, other)).status).toBe(403)
      expect((await site.post(`/searches/${id}/edit`, other, { name: 'Mine' })).status).toBe(403)
      expect((await site.post(`/searches/${id}/deletion`, other, { deleted: '1' })).status).toBe(403)
    }
    expect((await site.post(`/searches/${id}/edit`, owner, { name: ' ' })).status).toBe(422)
    expect((await site.post(`/searches/${id}/edit`, owner, { name: 'Airships' })).location).toBe(
      `/searches/${id}`,
    )
    expect((await site.get(`/searches/${id}`, owner)).text).toContain('Airships')
    expect((await site.post(`/searches/${id}/deletion`, owner, { deleted: '1' })).location).toBe('/searches')
    expect((await site.get(`/searches/${id}`, owner)).status).toBe(404)
    expect(await db.searchFollow.count()).toBe(0)
  })
})

describe('sharing', () => {
  test('a colleague opens the link, sees what they may read, and follows it as often as they like', async () => {
    const lab = await privateSpace('lab')
    const member = await person({ spaces: ['lab'] })
    const secret = await published(member, { title: 'A secret zeppelin', spaceId: lab })
    const id = await saved()
    expect((await site.get(`/searches/${id}`, member)).text).toContain(secret)
    const colleague = await person({ name: 'Cora' })
    const { text } = await site.get(`/searches/${id}`, colleague)
    expect(text).toContain('Olga Owner')
    expect(text).not.toContain(secret)
    expect(fresh(colleague)).toEqual([])
    expect((await site.post(`/searches/${id}/follow`, colleague, { alerts: 'weekly' })).status).toBe(303)
    expect((await site.post(`/searches/${id}/follow`, colleague, { alerts: 'hourly' })).status).toBe(422)
    expect(savedSearches(colleague, null).searches).toMatchObject([{ own: false, alerts: 'weekly' }])
    await site.post(`/searches/${id}/follow`, colleague, { alerts: 'stop' })
    expect(savedSearches(colleague, null).searches).toEqual([])
    expect((await site.post(`/searches/${id}/follow`, owner, { alerts: 'stop' })).status).toBe(403)
    expect((await site.post('/searches/aaaaaaaaaaaa/follow', owner, { alerts: 'now' })).status).toBe(404)
  })
})

describe('what is new', () => {
  test('is shown until one looks, and gone when it is deleted', async () => {
    await published(writer, { title: 'An old zeppelin' })
    daysLater(0.1)
    const id = await saved()
    daysLater(0.1)
    const [first, second] = [
      await published(writer, { title: 'A zeppelin over the sea' }),
      await published(writer, { title: 'A zeppelin at the mast' }),
    ]
    await published(writer, { title: 'A bicycle' })
    expect(fresh(owner)).toEqual([2])
    await deletePost(await person({ role: 'moderator' }), second, 'Wrong')
    expect(fresh(owner)).toEqual([1])
    const page = (await site.get(`/searches/${id}`, owner)).text
    expect(page).toContain('New since you last looked')
    expect(page).toContain(first)
    expect(fresh(owner)).toEqual([0])
    expect((await site.get(`/searches/${id}`, owner)).text).not.toContain('New since you last looked')
  })

  test('is shown once also of those who gave no name, by whoever looked in that hour, and no time tells when they wrote', async () => {
    await allowed()
    setClock('2026-11-25T10:05:00Z')
    const id = await saved()
    await published(writer, { title: 'A zeppelin over the sea' })
    await site.get(`/searches/${id}`, owner)
    setClock('2026-11-25T10:20:00Z')
    await published(await again(writer), { title: 'A zeppelin that we lost', anonymous: '1' })
    setClock('2026-11-25T10:40:00Z')
    expect(fresh(owner)).toEqual([1])
    expect((await site.get(`/searches/${id}`, owner)).text).toMatch(
      /New since you last looked[\s\S]*A zeppelin that we lost/,
    )
    expect(fresh(owner)).toEqual([0])
    expect((await site.get(`/searches/${id}`, owner)).text).not.toContain('New since you last looked')
    const [match] = await db.searchMatch.findMany({ where: { post: { author: { email: null } } } })
    expect([match?.at, match?.seenAt]).toEqual(Array(2).fill(new Date('2026-11-25T10:00:00Z')))
    const [follow] = await db.searchFollow.findMany()
    expect(follow?.lookedAt).toEqual(new Date('2026-11-25T10:00:00Z'))
  })

  test('is as much as the page shows at a time: the rest is new the next time', async () => {
    const id = await saved()
    for (let number = 10; number < 31; number++) {
      setClock(`2026-11-25T10:${number}:00Z`)
      await publishPost(writer, wanted(questionFields({ title: `A zeppelin, number ${number}` })))
    }
    await drainOutbox()
    expect(fresh(owner)).toEqual([21])
    expect((await savedSearchPage(owner, id)).fresh).toHaveLength(20)
    expect(fresh(owner)).toEqual([1])
  })

  test('filters hold: kind, state, words left out and spaces', async () => {
    await saved('q=zeppelin&kind=lesson')
    await saved('q=zeppelin+-mast')
    await saved('q=zeppelin&state=unanswered')
    await saved('kind=question')
    daysLater(0.1)
    await published(writer, { title: 'A zeppelin at the mast' })
    const lines = savedSearches(owner, null).searches.map(({ name, fresh }) => [name, fresh])
    expect(Object.fromEntries(lines)).toEqual({
      'zeppelin · lesson': 0,
      'zeppelin -mast': 0,
      'zeppelin · unanswered': 1,
      question: 1,
    })
  })
})

describe('alerts', () => {
  test('at once, never twice, and never for one’s own posts', async () => {
    const id = await saved()
    await saved('q=mast')
    const post = await published(writer, { title: 'A zeppelin at the mast' })
    await published(owner, { title: 'My own zeppelin' })
    await transaction((tx) => record(tx, postsFindable({ postIds: [post] })))
    await drainOutbox()
    const all = await told()
    expect(all.map(({ userId, postIds }) => [userId, postIds])).toEqual([[owner.id, [post]]])
    expect(await db.searchMatch.count({ where: { searchId: id } })).toBe(1)
  })

  test('once a day and once a week, with all that came, and not again', async () => {
    const daily = await saved('q=zeppelin', 'daily')
    const weekly = await saved('q=bicycle', 'weekly')
    const [one, two, three] = [
      await published(writer, { title: 'A zeppelin' }),
      await published(writer, { title: 'Another zeppelin' }),
      await published(writer, { title: 'A bicycle' }),
    ]
    await sendAlerts()
    expect(await told()).toEqual([])
    daysLater(1)
    await sendAlerts()
    await sendAlerts()
    const first = await told()
    expect(first).toMatchObject([{ userId: owner.id, searchId: daily }])
    expect(first[0]?.postIds.sort()).toEqual([one, two].sort())
    daysLater(6)
    await sendAlerts()
    expect((await told())[1]).toMatchObject({ searchId: weekly, postIds: [three] })
  })

  test('never means never, also of what came before one changed one’s mind', async () => {
    const id = await saved('q=zeppelin', 'never')
    await published(writer, { title: 'A zeppelin' })
    await followSearch(owner, id, 'daily')
    daysLater(2)
    await sendAlerts()
    expect(await told()).toEqual([])
  })

  test('nothing out of a private space reaches whoever may not read it, nor whoever lost their seat', async () => {
    const lab = await privateSpace('lab')
    const member = await person({ spaces: ['lab'] })
    const id = await saved()
    await followSearch(member, id, 'daily')
    await published(await person({ spaces: ['lab'] }), { title: 'A secret zeppelin', spaceId: lab })
    expect(await told()).toEqual([])
    expect(await db.searchMatch.findMany({ select: { userId: true } })).toEqual([{ userId: member.id }])
    await transaction((tx) => tx.spaceMember.deleteMany({ where: { userId: member.id } }))
    daysLater(1)
    await sendAlerts()
    expect(await told()).toEqual([])
  })

  test('what was deleted before the day is over is not told', async () => {
    await saved('q=zeppelin', 'daily')
    const post = await published(writer, { title: 'A zeppelin' })
    await deletePost(await person({ role: 'moderator' }), post, 'Wrong')
    daysLater(1)
    await sendAlerts()
    expect(await told()).toEqual([])
  })

  test('a search says only what it finds from the day one follows it', async () => {
    const post = await published(writer, { title: 'A zeppelin' })
    daysLater(1)
    await saved()
    await transaction((tx) => record(tx, postsFindable({ postIds: [post] })))
    await drainOutbox()
    expect(await told()).toEqual([])
  })
})

test('the lists take as many queries for many searches as for one, page by page', async () => {
  await saved()
  const one = await queriesOf(async () => savedSearches(owner, null))
  for (let number = 0; number < 24; number++) await saveSearch(owner, `q=thing+${number}`)
  const many = await queriesOf(async () => savedSearches(owner, null))
  expect([one.length, many.length]).toEqual([1, 1])
  const first = savedSearches(owner, null)
  const second = savedSearches(owner, first.next)
  expect([first.searches.length, second.searches.length, second.next]).toEqual([20, 5, null])
  const id = savedSearches(owner, null).searches[0]?.id ?? ''
  const page = await queriesOf(() => savedSearchPage(owner, id))
  expect(page.length).toBeLessThanOrEqual(11)
})
