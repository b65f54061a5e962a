import { describe, expect, test } from 'vitest'
import { transaction } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { queriesOf } from '~/platform/query-count.server'
import { textOf } from '~/ui/highlighted'
import { again, person, topic } from '../../support/people'
import { answer } from '../answers/discussion'
import { facet, namesKnown, published, search, searchFor, titles, titlesFor } from './searching'

const day = 86_400_000

/** A small archive of three kinds. */
async function archive() {
  const [mara, jonas] = [await person({ name: 'Mara' }), await person({ name: 'Jonas' })]
  const kafka = await topic('kafka')
  await topic('deploys')
  await transaction((tx) => tx.topicSynonym.create({ data: { slug: 'event-bus', topicId: kafka } }))
  const question = await published(mara, {
    title: 'Why does the lag grow after a rolling restart?',
    body: 'Every deployment doubles it. Partitions are rebalanced eagerly.',
    topics: 'kafka, deploys',
  })
  await published(jonas, {
    kind: 'lesson',
    title: 'We lost a day of messages',
    summary: 'The default retention was shorter than the restart of the consumer took.',
    topics: 'kafka',
  })
  await published(jonas, {
    kind: 'experiment',
    title: 'Two pools instead of a rolling restart',
    topics: 'deploys',
  })
  await namesKnown()
  return { mara: await again(mara), jonas: await again(jonas), question }
}

describe('what can be typed', () => {
  test('words, phrases, minus and operators find what they say', async () => {
    const { mara, jonas } = await archive()
    const lag = 'Why does the lag grow after a rolling restart?'
    const lost = 'We lost a day of messages'
    const pools = 'Two pools instead of a rolling restart'
    const cases: [typed: string, found: string[]][] = [
      ['partitions', [lag]],
      ['retension', [lost]],
      ['"rolling restart"', [lag, pools]],
      ['restart -rolling', [lost]],
      ['topic:kafka', [lag, lost]],
      ['topic:event-bus', [lag, lost]],
      ['topic:"Event bus"', [lag, lost]],
      ['#kafka', [lag, lost]],
      [`by:${jonas.handle}`, [lost, pools]],
      ['kind:lesson', [lost]],
      ['is:failed', [lost]],
      ['is:unanswered', [lag]],
      ['in:everyone "two pools"', [pools]],
      ['after:2020 restart -topic:kafka', [pools]],
      ['before:2020', []],
    ]
    for (const [typed, found] of cases)
      expect((await titlesFor(mara, typed)).sort(), typed).toEqual(found.sort())
  })

  test('what is not understood is said, and the rest is searched', async () => {
    const { mara } = await archive()
    const page = await searchFor(mara, 'partitions before:yesterday')
    expect(page.problems).toEqual(['before: wants a date such as 2024-03.'])
    expect(page.posts).toHaveLength(1)
    expect((await searchFor(mara, 'topic:cobol')).problems).toEqual(['There is no topic called “cobol”.'])
    expect((await searchFor(mara, 'is:solved')).problems[0]).toMatch(/^is: wants one of .*answered/)
  })

  test('sixty thousand pasted words are searched by their beginning', async () => {
    const { mara } = await archive()
    const page = await searchFor(mara, `partitions ${'lorem ipsum '.repeat(30_000)}`)
    expect(page.problems.join(' ')).toContain('Only the first')
    expect(titles(page)).toContain('Why does the lag grow after a rolling restart?')
    expect(page.words.length).toBeLessThanOrEqual(150)
  })

  test('found words are marked in the title and in the passage', async () => {
    const { mara } = await archive()
    const [post] = (await searchFor(mara, 'retention messages')).posts
    expect(post?.markedTitle.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['messages'])
    expect(post?.passage.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['retention'])
  })
})

describe('what can be picked', () => {
  test('each facet counts what its other values would find', async () => {
    const { mara } = await archive()
    const page = await search(mara, 'q=restart&kind=question')
    expect(titles(page)).toEqual(['Why does the lag grow after a rolling restart?'])
    expect(page.total).toBe(1)
    expect(facet(page, 'kind')).toEqual([
      ['question', 1],
      ['lesson', 1],
      ['experiment', 1],
    ])
    expect(facet(page, 'state')).toEqual([['unanswered', 1]])
    expect(facet(page, 'outcome')).toEqual([])
  })

  test('values of one facet are alternatives, facets hold together', async () => {
    const { mara } = await archive()
    expect(titles(await search(mara, 'kind=question&kind=lesson')).sort()).toHaveLength(2)
    expect(titles(await search(mara, 'kind=question&kind=lesson&topic=deploys'))).toHaveLength(1)
    expect(titles(await search(mara, 'topic=event-bus'))).toHaveLength(2)
    expect(titles(await search(mara, 'outcome=failed'))).toEqual(['We lost a day of messages'])
  })

  test('what the address says and nobody offers is left out', async () => {
    const { mara } = await archive()
    const address = 'q=restart&kind=poem&state=%27--&outcome=1&when=never&sort=best&page=-3&topic=%00&x=1'
    const page = await search(mara, address)
    expect(page.total).toBe(3)
    expect(page.choice).toEqual({
      ...{ q: 'restart', kind: [], topic: [], space: [], outcome: [], state: [] },
      ...{ when: null, sort: 'relevance', exact: false, page: 1 },
    })
  })

  test('the time picked is counted back from now', async () => {
    const { mara, question } = await archive()
    await transaction((tx) =>
      tx.post.update({ where: { id: question }, data: { createdAt: new Date(Date.now() - 100 * day) } }),
    )
    await answer(mara, question)
    await drainOutbox()
    expect(titles(await search(mara, 'when=year'))).toHaveLength(3)
    expect(titles(await search(mara, 'when=month'))).toHaveLength(2)
    expect(titles(await search(mara, 'when=older'))).toEqual([])
    expect(facet(await search(mara, ''), 'when')).toEqual([
      ['week', 2],
      ['month', 2],
      ['year', 3],
    ])
  })

  test('results stand in the order that was picked', async () => {
    const { mara, question } = await archive()
    const newest = titles(await search(mara, 'q=restart&sort=newest'))
    expect(newest[0]).toBe('Two pools instead of a rolling restart')
    await transaction((tx) => tx.post.update({ where: { id: question }, data: { score: 7 } }))
    await answer(mara, question)
    await drainOutbox()
    const useful = titles(await search(mara, 'q=restart&sort=useful'))
    expect(useful[0]).toBe('Why does the lag grow after a rolling restart?')
  })
})

describe('when nothing is found', () => {
  test('the nearest posts are shown without what was picked, and people who know', async () => {
    const { mara } = await archive()
    const page = await search(mara, 'q=retention&kind=question')
    expect(page.posts).toEqual([])
    expect(page.nearest?.without).toBe('filters')
    expect(page.nearest?.posts.map(({ title }) => title)).toEqual(['We lost a day of messages'])
    expect(page.people.map(({ name }) => name)).toEqual(['Jonas'])
  })

  test('quotes, operators and words to leave out are dropped when nothing else helps', async () => {
    const { mara } = await archive()
    for (const q of ['"messages retention"', 'retention -messages', 'retention by:nobody is:running']) {
      const page = await searchFor(mara, q)
      expect(page.posts, q).toEqual([])
      expect(page.nearest?.without, q).toBe('signs')
      expect(page.nearest?.posts[0]?.title, q).toBe('We lost a day of messages')
    }
  })

  test('there is nothing near to a word that is nowhere', async () => {
    const { mara } = await archive()
    expect(await searchFor(mara, 'xyzzy')).toMatchObject({ posts: [], nearest: null })
    expect(await searchFor(mara, 'topic:cobol')).toMatchObject({ posts: [], nearest: null })
  })

  test('a page that has results looks for no others', async () => {
    const { mara } = await archive()
    expect((await searchFor(mara, 'retention')).nearest).toBeNull()
    expect((await search(mara, 'q=retention&page=2')).nearest).toBeNull()
  })
})

describe('why a post was found', () => {
  test('is said from where the words stand, with what speaks for the post', async () => {
    const { mara, jonas, question } = await archive()
    await transaction((tx) => tx.post.update({ where: { id: question }, data: { meTooCount: 2 } }))
    const [post] = (await searchFor(jonas, 'lag rolling restart')).posts
    expect(post).toMatchObject({ id: question, reasons: ['title'], meTooCount: 2, accepted: false })
    expect((await searchFor(mara, 'kafka')).posts[0]?.reasons).toEqual(['topic'])
  })

  test('an answer that the passage was taken from is named while it stands', async () => {
    const { mara, jonas, question } = await archive()
    await answer(mara, question, 'Nothing to see in this one')
    const id = await answer(jonas, question, 'Use the *cooperative* sticky assignor, and `static` members.')
    await drainOutbox()
    const found = async () => (await searchFor(mara, 'sticky assignor static')).posts[0]
    expect(await found()).toMatchObject({ reasons: ['answer'], answer: { by: 'Jonas', accepted: false } })
    await transaction((tx) =>
      tx.acceptedAnswer.create({
        data: { postId: question, answerId: id, byId: mara.id, at: new Date() },
      }),
    )
    expect((await found())?.answer).toEqual({ by: 'Jonas', accepted: true })
    await transaction((tx) =>
      tx.deletion.create({ data: { id: newId(), answerId: id, byId: mara.id, at: new Date(), reason: '' } }),
    )
    expect((await found())?.answer).toBeNull()
  })
})

describe('topics and people of that name', () => {
  test('stand above the posts, by synonyms and beginnings too', async () => {
    const { mara } = await archive()
    const named = async (q: string) => {
      const { topics, people } = (await searchFor(mara, q)).named
      return [...topics.map(({ slug }) => slug), ...people.map(({ name }) => textOf(name))]
    }
    expect(await named('kafka')).toEqual(['kafka'])
    expect(await named('event bus')).toEqual(['kafka'])
    expect(await named('how do deploys and kafka go together')).toEqual(['deploys', 'kafka'])
    expect(await named('jon')).toEqual(['Jonas'])
    expect(await named('jon depl')).toEqual([])
    expect(await named('jonas kafka')).toEqual(['kafka', 'Jonas'])
    expect(await named('what does jonas say about this')).toEqual([])
    expect(await named('100%')).toEqual([])
  })
})

describe('people who know', () => {
  test('those who answered or wrote lessons about it are named, never the viewer', async () => {
    const { mara, jonas, question } = await archive()
    const rosa = await person({ name: 'Rosa' })
    await answer(rosa, question)
    await answer(mara, question)
    const { people } = await searchFor(mara, 'kafka')
    expect(people.map(({ name, answers, lessons }) => [name, answers, lessons])).toEqual([
      ['Jonas', 0, 1],
      ['Rosa', 1, 0],
    ])
    expect((await searchFor(jonas, 'kafka')).people.map(({ name }) => name)).toEqual(['Mara', 'Rosa'])
  })
})

describe('the work behind it', () => {
  test('takes as many queries for twenty results as for one', async () => {
    const { mara } = await archive()
    const address = 'q=topic:kafka+restart&topic=deploys'
    const few = await queriesOf(() => search(mara, address))
    for (let count = 0; count < 25; count++)
      await published(mara, { title: `How long does restart ${count} take?`, topics: 'kafka, deploys' })
    const page = await search(mara, address)
    expect(page.posts).toHaveLength(20)
    expect(page.more).toBe(true)
    const many = await queriesOf(() => search(mara, address))
    expect(many).toHaveLength(few.length)
    expect(many.length).toBeLessThanOrEqual(8)
    expect((await search(mara, `${address}&page=2`)).posts).toHaveLength(6)
  })
})
