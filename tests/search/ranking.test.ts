import path from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { SearchDocument } from '#search/contract'
import { createEmbeddedEngine, type EmbeddedEngine } from '#search/index'
import { forgetMeaning, isWorthLearning, lastLearnt, learnMeaning } from '#search/meaning-learning'
import { ask, document, now, quiet, temporaryFolder } from './library'

const { folder, remove } = temporaryFolder()
const engines = new Set<EmbeddedEngine>()
let files = 0
afterEach(() => {
  for (const engine of engines) engine.close()
  engines.clear()
})
afterAll(remove)

function engineWith(documents: SearchDocument[]): EmbeddedEngine {
  const engine = createEmbeddedEngine({
    path: path.join(folder, `${++files}.db`),
    now: () => now,
    log: quiet,
  })
  engines.add(engine)
  engine.apply({ upsert: documents, remove: [] })
  return engine
}

const ids = (engine: EmbeddedEngine, ...args: Parameters<typeof ask>) =>
  engine.search(ask(...args)).hits.map(({ id }) => id)

describe('evidence in the order of results', () => {
  const filler = Array.from({ length: 20 }, (_, index) =>
    document(`filler-${index}`, { title: `Notes of week ${index}`, body: 'We spoke of the gateway.' }),
  )
  const same = { title: 'Restarting the gateway safely', body: 'Drain it first.' }

  it('decides between posts that match alike', () => {
    const plain = document('plain', same)
    for (const evidence of [{ accepted: true }, { applied: 3 }, { reviewedAt: now }])
      expect(
        ids(engineWith([document('proven', { ...same, ...evidence }), plain, ...filler]), 'restart gateway'),
      ).toEqual(expect.arrayContaining(['proven']))
    const proven = document('proven', { ...same, applied: 9 })
    expect(ids(engineWith([proven, plain, ...filler]), 'restart gateway').slice(0, 2)).toEqual([
      'proven',
      'plain',
    ])
    const obsolete = document('plain', { ...same, isObsolete: true })
    const duplicate = document('plain', { ...same, isDuplicate: true })
    for (const lowered of [obsolete, duplicate]) {
      const other = document('other', same)
      expect(ids(engineWith([other, lowered, ...filler]), 'restart gateway').slice(0, 2)).toEqual([
        'other',
        'plain',
      ])
    }
  })

  it('never lifts a post that hardly matches over one that matches clearly', () => {
    const famous = document('famous', {
      title: 'Notes of the year',
      body: 'We spoke of the gateway.',
      accepted: true,
      applied: 1000,
      reviewedAt: now,
    })
    expect(ids(engineWith([famous, document('right', same), ...filler]), 'restart gateway safely')[0]).toBe(
      'right',
    )
  })
})

describe('pages of a long list', () => {
  const many = Array.from({ length: 500 }, (_, index) =>
    document(`post-${index}`, {
      title: index % 3 === 0 ? `Pelican ${index}` : `Post ${index}`,
      body: `pelican ${'word '.repeat(index % 50)}`,
      spaceId: index % 100 === 7 ? 'small' : 'open',
    }),
  )

  it('hold every match once, in an order that does not depend on the page', () => {
    const engine = engineWith(many)
    const pages = Array.from({ length: 25 }, (_, page) =>
      ids(engine, 'pelican', { offset: page * 20, limit: 20 }),
    )
    const all = pages.flat()
    expect(new Set(all).size).toBe(495)
    expect(all).toHaveLength(495)
    expect(ids(engine, 'pelican', { offset: 200, limit: 20 })).toEqual(pages[10])
  })

  it('of a small space are as well ordered as those of a large one', () => {
    const engine = engineWith([...many, document('best', { title: 'Pelican', spaceId: 'small' })])
    expect(ids(engine, 'pelican', { spaceIds: ['small'] })).toHaveLength(6)
    expect(ids(engine, 'pelican', { spaceIds: ['small'] })[0]).toBe('best')
  })
})

describe('what words mean', () => {
  // Two subjects whose words keep company; “timeout” and “deadline” never meet, but have the same neighbours.
  const network =
    'request socket retry upstream latency gateway proxy packet router cable switch antenna relay modem'
  const money =
    'customer payment refund ledger currency tariff budget audit bank salary credit debit coin wallet'
  const subjects = [`timeout ${network}`, `deadline ${network}`, `invoice ${money}`, `receipt ${money}`].map(
    (words) => words.split(' '),
  )
  const talk = Array.from({ length: 160 }, (_, index) => {
    const words = subjects[index % 4] ?? []
    const turned = [...words.slice(index % 9), ...words.slice(0, index % 9)]
    return document(`talk-${index}`, { title: `Talk ${index}`, body: turned.join(' ') })
  })

  it('is learnt from the posts, and brings the nearer of two equal matches first', () => {
    const engine = engineWith([
      ...talk,
      document('far', { title: 'Sporadic invoice' }),
      document('near', { title: 'Sporadic deadline' }),
    ])
    const query = 'why sporadic timeout while socket'
    expect(learnMeaning(engine.parts.db)).toBeGreaterThan(20)
    const order = ids(engine, query)
    expect(order.indexOf('near')).toBeLessThan(order.indexOf('far'))
  })

  it('places a post written later by what was learnt before', () => {
    const engine = engineWith(talk)
    learnMeaning(engine.parts.db)
    engine.apply({ upsert: [document('later', { title: 'Request deadline' })], remove: [] })
    const vectors = engine.parts.db.prepare('SELECT count(*) FROM meaning').pluck()
    expect(vectors.get()).toBe(talk.length + 1)
    engine.apply({ upsert: [], remove: ['later'] })
    expect(vectors.get()).toBe(talk.length)
  })

  it('finds nothing that the words do not find', () => {
    const engine = engineWith([...talk, document('hidden', { title: 'Zanzibar deadline', spaceId: 'board' })])
    learnMeaning(engine.parts.db)
    expect(engine.search(ask('zanzibar')).total).toBe(0)
  })

  it('is learnt again only when the archive has changed much, and can be forgotten', () => {
    expect(isWorthLearning(99, null)).toBe(false)
    expect(isWorthLearning(100, null)).toBe(true)
    expect(isWorthLearning(119, { documents: 100 })).toBe(false)
    expect(isWorthLearning(121, { documents: 100 })).toBe(true)
    const engine = engineWith(talk)
    learnMeaning(engine.parts.db)
    expect(lastLearnt(engine.parts.db)).toEqual({ documents: 160 })
    forgetMeaning(engine.parts.db)
    expect(lastLearnt(engine.parts.db)).toBeNull()
  })
})
