import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createEmbeddedEngine, createFinder, type Finder } from '#search/index'
import { document, now, quiet, temporaryFolder } from './library'

const { folder, remove } = temporaryFolder()
let finder: Finder

beforeAll(async () => {
  const embedded = createEmbeddedEngine({ path: path.join(folder, 'search.db'), now: () => now, log: quiet })
  finder = createFinder({ embedded, log: quiet })
  await finder.apply({
    upsert: [
      document('post', {
        title: 'Where did the time go?',
        body: 'A watchdog reset the gyroscope. Unrepeatable.',
      }),
      document('both', { title: 'Calibration', body: 'The gyroscope drifts when the watchdog bites.' }),
      document('one', { title: 'The watchdog of the door' }),
      document('twin', { title: 'Where did the time go', body: 'A watchdog reset the gyroscope.' }),
      document('secret', { title: 'Watchdog and gyroscope', spaceId: 'board' }),
      document('other', { title: 'Lunch', body: 'It was good.' }),
    ],
    remove: [],
  })
})
afterAll(async () => {
  await finder.close()
  remove()
})

const near = async (id: string, spaceIds = ['open'], limit = 5) =>
  (await finder.related(id, spaceIds, limit)).map((post) => post.id)

it('posts are related by the telling words of the body too, the nearest first', async () => {
  expect(await near('post')).toEqual(['both', 'one'])
})

it('related posts come in the same order every time', async () => {
  for (let round = 0; round < 5; round++) expect(await near('post')).toEqual(['both', 'one'])
  expect(await near('post', ['open'], 1)).toEqual(['both'])
})

it('neither the post itself, nor its twin, nor a post of another space is related', async () => {
  expect(await near('twin')).toEqual(['both', 'one'])
  expect((await near('post', ['open', 'board'])).sort()).toEqual(['both', 'one', 'secret'])
  expect(await near('post', [])).toEqual([])
})

it('a post that shares no telling word has no related ones', async () => {
  expect(await near('other')).toEqual([])
})
