import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createEmbeddedEngine, noFilters } from '#search/index'
import { judgedSet, nDcg, typed } from '../../bench/judged-set'
import { document, now, quiet, temporaryFolder } from './library'

const data = process.env.HINDSIGHT_DATA
const { folder, remove } = temporaryFolder()
afterAll(remove)

describe.skipIf(!data)(
  'how good the results are (needs HINDSIGHT_DATA, the folder that holds relevance/)',
  () => {
    it.each([
      ['queries', 0.85],
      ['queries.typo', 0.84],
    ] as const)('a paraphrased question finds its thread (%s)', (queries, least) => {
      const set = judgedSet(data ?? '', 'stackfaq', queries)
      const engine = createEmbeddedEngine({
        path: path.join(folder, `${queries}.db`),
        now: () => now,
        log: quiet,
      })
      engine.apply({
        upsert: set.corpus.map(({ id, title, body, answers }) => document(id, { title, body, answers })),
        remove: [],
      })
      // Every seventh: enough to notice a loss, and quick.
      const some = set.queries.filter((_, index) => index % 7 === 0)
      const scores = some.map(({ id, text }) => {
        const request = {
          query: typed(text),
          filters: noFilters,
          spaceIds: ['open'],
          sort: 'relevance' as const,
        }
        const { hits } = engine.search({ ...request, offset: 0, limit: 10 })
        return nDcg(
          hits.map((hit) => hit.id),
          set.grades(id),
        )
      })
      engine.close()
      expect(scores.length).toBeGreaterThan(150)
      expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeGreaterThanOrEqual(least)
    })
  },
)
