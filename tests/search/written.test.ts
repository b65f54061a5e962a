import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createEmbeddedEngine, createFinder, type Finder, nearestToWritten } from '#search/index'
import { hearsMeilisearch } from '#search/query-kind'
import { writtenQuery } from '#search/written'
import { ask, document, now, quiet, temporaryFolder } from './library'

const { folder, remove } = temporaryFolder()
let finder: Finder

/** More words than a text is looked for by, each of which stands in three posts. */
const common = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `zz${letter}k`)

beforeAll(async () => {
  const embedded = createEmbeddedEngine({ path: path.join(folder, 'search.db'), now: () => now, log: quiet })
  finder = createFinder({ embedded, log: quiet })
  await finder.apply({
    upsert: [
      ...common.flatMap((word) =>
        [1, 2, 3].map((copy) => document(`${word}-${copy}`, { title: 'Noise', body: `It is ${word}.` })),
      ),
      document('original', { title: 'The relay', body: 'The solenoid sticks.' }),
    ],
    remove: [],
  })
})
afterAll(async () => {
  await finder.close()
  remove()
})

it('a text is looked for by its most telling words, however far down they stand', async () => {
  const written = { title: 'What happens here', text: `${common.join(' ')} with the solenoid` }
  const found = await nearestToWritten(finder, written, { spaceIds: ['open'], limit: 3 })
  expect(found[0]).toBe('original')
  expect(found).toHaveLength(3)
})

it('no more words are looked for than asked, those first that stand in the fewest posts', async () => {
  const totals = []
  for (const mostWords of [1, 2, 27, undefined])
    totals.push((await finder.search(ask(`${common.join(' ')} solenoid`, { exact: true, mostWords }))).total)
  expect(totals).toEqual([1, 4, 79, 79])
})

it('what is read of a text ends, and a sign in it is none of the search box', () => {
  const { terms, problems } = writtenQuery(
    `"kind:lesson" -not ${Array.from({ length: 500 }, (_, at) => `word${at}`).join(' ')}`,
  )
  expect(terms).toHaveLength(60)
  expect(terms.every(({ type, minus }) => type === 'word' && !minus)).toBe(true)
  expect(problems).toEqual([])
})

it('a whole text is not sent to Meilisearch, which would be asked for each of its words', () => {
  const codes = ask('ERR_CONN_42 foo.bar() std::vector')
  expect(hearsMeilisearch(codes)).toBe(true)
  expect(hearsMeilisearch({ ...codes, mostWords: 12 })).toBe(false)
})
