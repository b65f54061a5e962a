import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createEmbeddedEngine, createFinder, learnMeaning, noFilters } from '#search/index'
import { judgedSet, nDcg, typed } from '../../bench/judged-set'
import { plainBm25 } from '../../bench/plain-engines'
import { document, now, quiet, temporaryFolder } from './library'

const data = process.env.HINDSIGHT_DATA
const { folder, remove } = temporaryFolder()
afterAll(remove)

describe.skipIf(!data)(
  'how good the results are (needs HINDSIGHT_DATA, the folder that holds relevance/)',
  () => {
    it.each([
      ['queries', 0.87, 1.05],
      ['queries.typo', 0.87, 1.1],
    ] as const)(
      'a paraphrased question finds its thread better than by BM25 (%s)',
      async (queries, least, gain) => {
        const set = judgedSet(data ?? '', 'stackfaq', queries)
        const embedded = createEmbeddedEngine({
          path: path.join(folder, `${queries}.db`),
          now: () => now,
          log: quiet,
        })
        const finder = createFinder({ embedded, log: quiet })
        await finder.apply({
          upsert: set.corpus.map(({ id, title, body, answers }) => document(id, { title, body, answers })),
          remove: [],
        })
        learnMeaning(embedded.parts.db)
        const plain = plainBm25(set.corpus)
        // Every seventh: enough to notice a loss, and quick.
        const some = set.queries.filter((_, index) => index % 7 === 0)
        expect(some.length).toBeGreaterThan(150)
        let [ours, theirs] = [0, 0]
        for (const { id, text } of some) {
          const { hits } = await finder.search({
            query: typed(text),
            filters: noFilters,
            spaceIds: ['open'],
            sort: 'relevance',
            offset: 0,
            limit: 10,
          })
          const grades = set.grades(id)
          ours +=
            nDcg(
              hits.map((hit) => hit.id),
              grades,
            ) / some.length
          theirs += nDcg(await plain(text), grades) / some.length
        }
        await finder.close()
        expect(ours).toBeGreaterThanOrEqual(least)
        expect(ours / theirs).toBeGreaterThanOrEqual(gain)
      },
    )
  },
)
