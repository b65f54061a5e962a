import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { searchReport } from '~/features/search-log/search-report.server'
import { settleSearches } from '~/features/search-log/settling.server'
import { sweepSearches } from '~/features/search-log/sweep-searches.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { person, privateSpace } from '../../support/people'
import { openSite } from '../../support/site'
import { databaseContents } from '../../support/stored-database'
import { published } from '../finding/searching'
import { daysLater, looksFor, settle } from './searching-in-vain'

let site: Awaited<ReturnType<typeof openSite>>
let mo: Viewer

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

beforeEach(async () => {
  setClock('2026-11-25T10:20:00Z')
  mo = await person()
})

/** Searches and opens the first result by the link of a browser without scripts. */
async function opens(who: Viewer, q: string): Promise<{ location: string | null; link: string }> {
  const { text } = await site.get(`/search?q=${q}`, who)
  const [link = ''] = /\/search\/opened\/[^"]+/.exec(text) ?? []
  const { location } = await site.get(link.replaceAll('&amp;', '&'), who)
  await settle()
  return { location, link: link.replaceAll('&amp;', '&') }
}

describe('the log', () => {
  test('says what was opened, at which place and how soon, without scripts too', async () => {
    const id = await published(mo, { title: 'Where is the quokka kept?' })
    const { location } = await opens(mo, 'Quokka')
    expect(location).toBe(`/posts/${id}/where-is-the-quokka-kept`)
    const [note] = await db.searchNote.findMany({ include: { opened: true } })
    expect(note).toMatchObject({ query: 'quokka', results: 1, hour: new Date('2026-11-25T10:00:00Z') })
    expect(note?.opened).toEqual([{ searchId: note?.id, postId: id, position: 1, afterMs: 0 }])
  })

  test('names nobody, and after its week nobody can find out who it was', async () => {
    await published(mo, { title: 'Where is the quokka kept?' })
    await opens(mo, 'quokka')
    const [first] = await db.searchNote.findMany()
    expect(JSON.stringify(await db.searchNote.findMany())).not.toContain(mo.id)
    daysLater(7)
    await looksFor(mo, 'q=quokka')
    await settle()
    const notes = await db.searchNote.findMany()
    expect(new Set(notes.map(({ asker }) => asker)).size).toBe(2)
    const [old] = await db.searchKey.findMany({ orderBy: { week: 'asc' } })
    await sweepSearches()
    expect(databaseContents()).not.toContain(old?.secret)
    expect(await db.searchKey.count()).toBe(1)
    expect(await db.searchNote.findMany({ where: { id: first?.id } })).toEqual([first])
  })

  test('keeps no words of a search in vain, nor of one space, and nothing for longer than 90 days', async () => {
    await privateSpace('lab')
    const member = await person({ spaces: ['lab'] })
    await published(mo, { title: 'Where is the quokka kept?' })
    await looksFor(mo, 'q=wombat')
    await settle()
    await opens(member, 'quokka+in%3Aeveryone')
    expect((await db.searchNote.findMany()).map(({ query }) => query)).toEqual(['', ''])
    expect(await db.searchOpening.count()).toBe(1)
    daysLater(90)
    await sweepSearches()
    expect(await db.searchNote.count()).toBe(2)
    daysLater(1)
    await sweepSearches()
    expect([await db.searchNote.count(), await db.searchOpening.count()]).toEqual([0, 0])
  })

  test('counts going back to the results, and other pages of them, as one search', async () => {
    for (const address of [
      'q=quokka',
      'q=Quokka',
      'q=quokka&kind=lesson',
      'q=quokka&page=2',
      'kind=lesson',
    ]) {
      await looksFor(mo, address)
      await settle()
    }
    expect(await db.searchNote.count()).toBe(1)
  })

  test('leaves out what was typed on the way to what was meant', async () => {
    for (const q of ['quo', 'quok', 'quokka']) await looksFor(mo, `q=${q}`)
    await settleSearches([])
    expect(await db.searchNote.count()).toBe(0)
    await settle()
    expect(await db.gap.findMany({ select: { text: true } })).toEqual([{ text: 'quokka' }])
  })
})

describe('a link to a result', () => {
  test('leads to the post or nowhere, whatever it says', async () => {
    const id = await published(mo, { title: 'Where is the quokka kept?' })
    const path = `/posts/${id}/where-is-the-quokka-kept`
    for (const more of ['?to=https://elsewhere.example', '?search=//elsewhere.example&position=1&at=0', ''])
      expect((await site.get(`/search/opened/${id}${more}`, mo)).location).toBe(path)
    expect((await site.get('/search/opened/elsewhere.example', mo)).status).toBe(404)
    expect((await site.get('/search/opened/%2F%2Felsewhere.example', mo)).status).toBe(404)
  })

  test('that was passed on, or made up, counts for nobody', async () => {
    const id = await published(mo, { title: 'Where is the quokka kept?' })
    const { text } = await site.get('/search?q=quokka', mo)
    const [link = ''] = /\/search\/opened\/[^"]+/.exec(text) ?? []
    const colleague = await person()
    expect((await site.get(link.replaceAll('&amp;', '&'), colleague)).status).toBe(302)
    await settle()
    const made = { search: 'x'.repeat(22), position: '1', at: '0' }
    expect((await site.post(`/search/opened/${id}`, mo, made)).status).toBe(204)
    await settle()
    expect(await db.searchOpening.count()).toBe(0)
    expect((await site.post(`/search/opened/${id}`, mo, { ...made, position: 'first' })).status).toBe(400)
  })

  test('to a post that one may not read says nothing of it', async () => {
    const lab = await privateSpace('lab')
    const id = await published(await person({ spaces: ['lab'] }), { title: 'A secret', spaceId: lab })
    const { status, text } = await site.get(`/search/opened/${id}`, mo)
    expect([status, text]).toEqual([404, 'There is nothing here that you can read.'])
  })
})

describe('the figures', () => {
  test('of fewer than three people are not shown, and those of three are', async () => {
    await published(mo, { title: 'Where is the quokka kept?' })
    const admin = await person({ role: 'admin' })
    const people = [mo, await person(), await person()]
    for (const who of people.slice(0, 2)) await opens(who, 'quokka')
    daysLater(0.1)
    await opens(mo, 'quokka')
    expect(searchReport()).toMatchObject({ weeks: [{ figures: null }] })
    expect(searchReport().positions.map(({ opened }) => opened)).toEqual(Array(10).fill(null))
    await opens(people[2] as Viewer, 'quokka')
    await looksFor(people[2] as Viewer, 'q=wombat')
    await settle()
    const { weeks, positions } = searchReport()
    expect(weeks[0]?.figures).toEqual({
      ...{ searches: 5, people: 3, withoutResult: 0.2, opened: 0.8, firstClickMs: 0 },
    })
    expect(positions[0]?.opened).toBe(1)
    const { text } = await site.get('/admin/searches', admin)
    expect(text).toContain('20 %')
    expect(text).not.toContain('quokka')
    expect((await site.get('/admin/searches', await person({ role: 'moderator' }))).status).toBe(404)
  })

  test('one person in three weeks is not three people', async () => {
    await published(mo, { title: 'Where is the quokka kept?' })
    for (let week = 0; week < 3; week++) {
      await opens(mo, 'quokka')
      daysLater(7)
    }
    const { weeks, positions } = searchReport()
    expect(weeks.map(({ figures }) => figures)).toEqual([null, null, null])
    expect(positions[0]?.opened).toBeNull()
  })
})
