import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { noteOpening } from '~/features/search-log/note-opening.server'
import { sweepGaps } from '~/features/wanted/sweep-gaps.server'
import { wantedPage } from '~/features/wanted/wanted-page.server'
import { setClock } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { queriesOf } from '~/platform/query-count.server'
import { again, person, privateSpace, topic } from '../../support/people'
import { openSite } from '../../support/site'
import { published } from '../finding/searching'
import { ask, daysLater, looksFor, settle } from '../search-log/searching-in-vain'

let site: Awaited<ReturnType<typeof openSite>>
let people: Viewer[]
let reader: Viewer

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

beforeEach(async () => {
  setClock('2026-11-25T10:00:00Z')
  people = [
    await person({ name: 'Asta Quist' }),
    await person({ name: 'Bela Roth' }),
    await person({ name: 'Cleo Saint' }),
  ]
  reader = await person({ name: 'Rita Reader' })
})

const wanted = (who: Viewer = reader) => wantedPage(who, null).gaps.map(({ text, people }) => [text, people])

describe('what is shown', () => {
  test('what two people searched for in vain stays theirs; when a third did, everybody sees it', async () => {
    await ask(people.slice(0, 2), 'zeppelin parking')
    await ask(people.slice(0, 1), 'zeppelin parking')
    expect(wanted()).toEqual([])
    expect((await site.get('/wanted', reader)).text).not.toContain('zeppelin')
    await ask(people.slice(2), 'zeppelin parking')
    expect(wanted()).toEqual([['zeppelin parking', 3]])
    const { text } = await site.get('/wanted', reader)
    expect(text).toContain('zeppelin parking')
    expect(text.replaceAll('<!-- -->', '')).toContain('3 people searched for it since 25 Nov 2026')
    for (const { id, name, handle } of people)
      for (const part of [id, name, handle]) expect(text).not.toContain(part)
  })

  test('words in another order, with other endings or a slip of the finger are the same question', async () => {
    await ask(people.slice(0, 1), 'how do I park a zeppelin')
    await ask(people.slice(1, 2), 'Zeppelin  PARKING?')
    await ask(people.slice(2), 'zepelin parking')
    expect(wanted().map(([, count]) => count)).toEqual([3])
    await ask([reader], 'zeppelin parking fees')
    expect(await db.gap.count()).toBe(2)
  })

  test('codes are the same only when they are the same', async () => {
    await ask(people.slice(0, 2), 'ERR4041')
    await ask(people.slice(2), 'ERR4042')
    expect(wanted()).toEqual([])
  })

  test('a search that found something counts from the next day on, if nothing of it was opened', async () => {
    await published(reader, { title: 'Where may a bicycle be parked?' })
    await ask(people, 'parked zeppelin')
    expect(wanted()).toEqual([])
    daysLater(1)
    expect(wanted()).toEqual([['parked zeppelin', 3]])
  })

  test('whoever opened a result after all, or found it by better words, asked for nothing', async () => {
    const id = await published(reader, { title: 'Where may a bicycle be parked?' })
    const [first] = people
    if (!first) throw new Error('Nobody is there.')
    await ask(people, 'bicycl parkd')
    const noted = await looksFor(first, 'q=bicycle+parked')
    await settle()
    await noteOpening(first, id, { search: noted?.id ?? '', position: 1, at: 0, text: noted?.text ?? '' })
    await settle()
    await looksFor(first, 'q=bicycle+parked')
    await settle()
    daysLater(1)
    expect(wanted()).toEqual([])
    expect(await db.gapAsk.count({ where: { userId: first.id } })).toBe(0)
  })

  test('somebody who left does not count any more', async () => {
    await ask(people, 'zeppelin parking')
    const [gone] = people
    await transaction((tx) =>
      tx.deactivation.create({
        data: { userId: gone?.id ?? '', byId: reader.id, at: new Date(), reason: 'Left' },
      }),
    )
    expect(wanted()).toEqual([])
  })

  test('nothing of it is left after 90 days', async () => {
    await ask(people, 'zeppelin parking')
    daysLater(90)
    expect(wanted()).toHaveLength(1)
    daysLater(1)
    expect(wanted()).toEqual([])
    await sweepGaps()
    expect([await db.gapAsk.count(), await db.gap.count()]).toEqual([0, 0])
  })
})

describe('what is never shown', () => {
  test.each([
    'zeppelin asta.quist@example.com',
    'call 0171 234 56 78 zeppelin',
    'zeppelin https://intranet.example/secret',
    'sk_live_9a8b7c6d5e4f3a2b1c0d zeppelin',
    `zeppelin ${'parking '.repeat(40)}`,
    'zeppelin of Bela Roth',
    'zeppelin @bela',
  ])('what may tell of a person or a secret: %s', async (text) => {
    await ask([...people, reader], text)
    expect(wanted()).toEqual([])
    expect(await db.gap.count()).toBe(0)
    expect(await db.searchNote.findMany({ where: { query: { not: '' } } })).toEqual([])
  })

  test.each([
    'q=zeppelin+parking+in%3Alab',
    'q=zeppelin+parking&space=lab',
    'q=zeppelin+-parking',
    'q=zeppelin+kind%3Alesson',
    'q=zeppelin&kind=lesson',
  ])('what was asked of one space, or of less than everything: %s', async (address) => {
    await privateSpace('lab')
    const members = [1, 2, 3].map(() => person({ spaces: ['lab'] }))
    for (const member of members) await looksFor(await member, address)
    await settle()
    daysLater(1)
    expect(wanted()).toEqual([])
    expect(await db.gap.count()).toBe(0)
  })

  test('what only the members of one private space asked, until somebody else asks as well', async () => {
    await privateSpace('lab')
    const members = await Promise.all([1, 2, 3].map(() => person({ spaces: ['lab'] })))
    await ask(members, 'zeppelin parking')
    expect(wanted()).toEqual([])
    expect(wanted(members[0])).toEqual([])
    await ask(people.slice(0, 1), 'zeppelin parking')
    expect(wanted()).toEqual([['zeppelin parking', 4]])
  })

  test('a word that only a private space uses, whoever asks', async () => {
    const lab = await privateSpace('lab')
    const member = await person({ spaces: ['lab'] })
    await published(member, { title: 'When does zebrafinch start?', spaceId: lab })
    await ask(people, 'zebrafinch budget')
    expect(wanted()).toEqual([])
  })

  test('a word that a private space begins to use and no open one knows', async () => {
    await ask(people, 'zebrafinch budget')
    expect(wanted()).toHaveLength(1)
    const lab = await privateSpace('lab')
    await published(await person({ spaces: ['lab'] }), { title: 'Our zebrafinch plans', spaceId: lab })
    expect(wanted()).toEqual([])
  })
})

describe('who might write it', () => {
  test('somebody who knows the topic is proposed, from what stands in open spaces', async () => {
    await topic('zeppelin')
    const expert = await person({ name: 'Ella Expert' })
    await published(expert, { kind: 'lesson', title: 'Mooring masts', topics: 'zeppelin' })
    await ask(people, 'zeppelin parking')
    daysLater(1)
    const { text } = await site.get('/wanted', reader)
    expect(text).toContain('Ella Expert')
    expect(text).toContain('proposed, from what they wrote')
    expect(text).toContain('/posts/new?kind=lesson&amp;title=zeppelin%20parking&amp;topics=zeppelin')
  })

  test('one person writes it, others see who, and a moderator may let others', async () => {
    await ask(people, 'zeppelin parking')
    const [gap] = wantedPage(reader, null).gaps
    const path = `/wanted/${gap?.id}/claim`
    const [other, moderator] = [await person(), await person({ role: 'moderator' })]
    expect((await site.post(path, reader, { claimed: '1' })).status).toBe(303)
    expect((await site.post(path, reader, { claimed: '1' })).status).toBe(303)
    expect(wantedPage(other, null).gaps[0]?.claim?.name).toBe('Rita Reader')
    expect((await site.post(path, other, { claimed: '1' })).status).toBe(403)
    expect((await site.post(path, other, { claimed: '0' })).status).toBe(403)
    expect(await db.gapClaim.count()).toBe(1)
    expect((await site.post(path, moderator, { claimed: '0' })).status).toBe(303)
    expect(await db.gapClaim.count()).toBe(0)
  })

  test('nobody can claim, and so find out about, what the board does not show', async () => {
    await ask(people.slice(0, 2), 'zeppelin parking')
    const gap = await db.gap.findFirstOrThrow()
    const answers = [
      await site.post(`/wanted/${gap.id}/claim`, reader, { claimed: '1' }),
      await site.post('/wanted/aaaaaaaaaaaa/claim', reader, { claimed: '1' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404])
    expect(await db.gapClaim.count()).toBe(0)
  })
})

describe('one’s own', () => {
  test('one sees what one waits for, and can stop; nobody else is shown it', async () => {
    await ask(people.slice(0, 1), 'zeppelin parking')
    const [own] = people
    if (!own) throw new Error('Nobody is there.')
    expect(wantedPage(own, null).waiting.map(({ text }) => text)).toEqual(['zeppelin parking'])
    expect(wantedPage(reader, null).waiting).toEqual([])
    const { id } = await db.gap.findFirstOrThrow()
    await site.post(`/wanted/${id}/ask`, reader, { waiting: '0' })
    expect(await db.gapAsk.count()).toBe(1)
    expect((await site.post(`/wanted/${id}/ask`, own, { waiting: '0' })).status).toBe(303)
    expect(await db.gapAsk.count()).toBe(0)
    expect((await site.post(`/wanted/${id}/ask`, own, { waiting: '1' })).status).toBe(422)
  })
})

describe('the work behind it', () => {
  test('takes as many queries for twenty gaps as for one, and goes on page by page', async () => {
    await ask(people, 'zeppelin parking')
    const one = await queriesOf(async () => wantedPage(await again(reader), null))
    const { id, ...gap } = await db.gap.findFirstOrThrow()
    const asks = await db.gapAsk.findMany({ where: { gapId: id } })
    await transaction(async (tx) => {
      for (let at = 10; at < 40; at++) {
        const gapId = `gap0000000${at}`
        await tx.gap.create({ data: { ...gap, id: gapId, words: `w${at}`, text: `thing ${at}` } })
        await tx.gapAsk.createMany({ data: asks.map((ask) => ({ ...ask, gapId })) })
      }
    })
    const many = await queriesOf(async () => wantedPage(await again(reader), null))
    expect(many.length).toBe(one.length)
    const first = wantedPage(reader, null)
    const second = wantedPage(reader, first.next)
    const shown = [...first.gaps, ...second.gaps].map((it) => it.id)
    expect([first.gaps.length, second.gaps.length, second.next]).toEqual([20, 11, null])
    expect(new Set(shown).size).toBe(31)
    expect((await site.get('/wanted?after=nonsense', reader)).status).toBe(404)
  })
})
