import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SearchDocument } from '#search/contract'
import { createEmbeddedEngine, createFinder, type Finder } from '#search/index'
import { ask, document, now, quiet, temporaryFolder } from './library'

const { folder, remove } = temporaryFolder()
let finder: Finder

const many = (count: number, word: string, fields: Partial<SearchDocument> = {}) =>
  Array.from({ length: count }, (_, at) => document(`${word}-${at}`, { title: `About ${word}`, ...fields }))

beforeAll(async () => {
  const embedded = createEmbeddedEngine({ path: path.join(folder, 'search.db'), now: () => now, log: quiet })
  finder = createFinder({ embedded, log: quiet })
  await finder.apply({
    upsert: [
      ...many(40, 'kubernetes'),
      ...many(2, 'kubernetis'),
      ...many(3, 'deployment'),
      ...many(5, 'merged'),
      ...many(6, 'zanzibar', { spaceId: 'board' }),
      ...many(6, 'merger', { spaceId: 'board' }),
    ],
    remove: [],
  })
})
afterAll(async () => {
  await finder.close()
  remove()
})

const correctionOf = async (text: string, spaceIds = ['open'], exact = false) =>
  (await finder.search(ask(text, { spaceIds, exact }))).correction

describe('a slip of the finger', () => {
  it('is put right when the word as typed is nowhere, and the results are those of the right one', async () => {
    const { correction, total } = await finder.search(ask('deploymnet'))
    expect(correction).toEqual({ kind: 'showing', words: 'deployment', original: 'deploymnet' })
    expect(total).toBe(3)
  })

  it('is only pointed out when the typed word is there, but hardly', async () => {
    const { correction, hits } = await finder.search(ask('kubernetis'))
    expect(correction).toEqual({ kind: 'suggested', words: 'kubernetes', original: 'kubernetis' })
    expect(hits.map(({ id }) => id)).toEqual(expect.arrayContaining(['kubernetis-0', 'kubernetis-1']))
  })

  it('is corrected within the whole query, with operators and quotes as they were', async () => {
    expect(await correctionOf('deploymnet kind:question -"blue green" "about deployment"')).toEqual({
      kind: 'showing',
      words: 'deployment kind:question -"blue green" "about deployment"',
      original: 'deploymnet kind:question -"blue green" "about deployment"',
    })
  })

  it.each([
    'deployment',
    '"deploymnet"',
    '-deploymnet',
    'topic:deploymnet',
    'ERR_DEPLOYMNET',
    'deploymnet1',
    'xyzzyx',
  ])('is not seen in %s', async (typed) => {
    expect(await correctionOf(typed)).toBeNull()
  })

  it('is left alone when the reader insists', async () => {
    const { correction, total } = await finder.search(ask('deploymnet', { exact: true }))
    expect([correction, total]).toEqual([null, 0])
    expect(await correctionOf('kubernetis', ['open'], true)).toBeNull()
  })

  it('never reveals a word that only posts of other spaces hold', async () => {
    expect(await correctionOf('zanzibra', ['open', 'board'])).toMatchObject({ words: 'zanzibar' })
    expect(await correctionOf('zanzibra')).toBeNull()
    // “merged” is open and has the same stem, which must not let “merger” through.
    expect(await correctionOf('merjer')).toBeNull()
    expect(await correctionOf('zanzibra', [])).toBeNull()
  })

  it('is not suspected in the name of a topic', async () => {
    const topic = { type: 'topic' as const, id: '1', name: 'Deployments', spaceId: null }
    await finder.applyNames({ upsert: [{ ...topic, otherWords: ['deploymint'] }], remove: [] })
    expect(await correctionOf('deploymint')).toBeNull()
    await finder.applyNames({ upsert: [], remove: [topic] })
  })
})

describe('what is offered while somebody types', () => {
  const wordsFor = async (text: string, spaceIds = ['open']) =>
    (await finder.suggest({ text, spaceIds, limit: 5 })).words

  it('finishes the last word by the words of the posts', async () => {
    expect(await wordsFor('about kube')).toEqual(['about kubernetes', 'about kubernetis'])
  })

  it('puts a slip right, and leaves quotes and operators alone', async () => {
    expect(await wordsFor('deploymnet ')).toEqual(['deployment'])
    expect(await wordsFor('"kube')).toEqual(['kubernetes', 'kubernetis'])
    expect(await wordsFor('topic:kube')).toEqual([])
    expect(await wordsFor('-kube')).toEqual([])
  })

  it('never finishes a word that only posts of other spaces hold', async () => {
    expect(await wordsFor('zanz', ['board'])).toEqual(['zanzibar'])
    expect(await wordsFor('zanz')).toEqual([])
    expect(await wordsFor('merg')).toEqual(['merged'])
  })

  it('offers no search that would find nothing', async () => {
    expect(await wordsFor('zanzibar kube', ['open', 'board'])).toEqual([])
  })
})
