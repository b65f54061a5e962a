import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createEmbeddedEngine, createFinder, type Finder, formatQuery } from '#search/index'
import { parseQuery } from '#search/query-grammar'
import { ask, library, now, quiet, temporaryFolder } from './library'
import { oddQueries } from './odd-queries'

const { folder, remove } = temporaryFolder()
let finder: Finder

beforeAll(async () => {
  const embedded = createEmbeddedEngine({ path: path.join(folder, 'search.db'), now: () => now, log: quiet })
  finder = createFinder({ embedded, log: quiet })
  await finder.apply({ upsert: library, remove: [] })
})
afterAll(async () => {
  await finder.close()
  remove()
})

it('2,000 odd queries find nothing but posts of the reader’s spaces, and nothing fails', async () => {
  for (const [at, typed] of oddQueries(2000).entries()) {
    const spaceIds = at % 10 === 0 ? [] : ['open']
    const sort = (['relevance', 'newest', 'useful'] as const)[at % 3]
    const result = await finder.search(ask(typed, { spaceIds, sort, exact: at % 7 === 0 }))
    const suggested = await finder.suggest({ text: typed, spaceIds, limit: 5 })
    // The query itself may say the secret word; nothing else may.
    const told = JSON.stringify([result.hits, result.facets, suggested.posts, suggested.topics])
    expect(told, JSON.stringify(typed)).not.toMatch(/secret|board|merger|zanzibar/)
    if (spaceIds.length === 0) expect(result.total).toBe(0)
    if (result.correction) {
      const { words } = result.correction
      expect(formatQuery(parseQuery(words)), JSON.stringify(typed)).toBe(words)
    }
  }
})
