/**
 * How surely somebody who asks what was asked before is shown the original among the first five, and how long the
 * server takes for it.
 *
 *     npm run bench:duplicates -- [--data folder that holds relevance/] [--posts 50000] [set …]
 *
 * The folder may be named in HINDSIGHT_DATA instead. The times are those of everything behind the route, with so many
 * generated posts in the database and in the search file.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { nearestToWritten } from '#search/index'
import { type Judged, judgedSet } from './judged-set'
import { filledFinder, judgedArguments } from './on-judged-sets'
import { plainBm25 } from './plain-engines'
import { suggestionTimes } from './suggestion-times'

const { data, sets, values } = judgedArguments({ posts: '50000' })

const shown = 5
const folder = mkdtempSync(path.join(tmpdir(), 'duplicates-'))
const shares = []
for (const set of sets) shares.push(...(await recallOf(data, set)))
console.log(`Share of questions whose original is among the first ${shown} suggestions`)
console.table(shares)

const posts = Number(values.posts)
if (posts > 0) {
  console.log(`Milliseconds on the server for one suggestion at ${posts} posts`)
  console.table(await suggestionTimes(path.join(folder, 'site'), posts))
}
rmSync(folder, { recursive: true, force: true })

type Find = (title: string, text: string) => Promise<string[]>

async function recallOf(data: string, set: string) {
  const { corpus, queries, grades } = judgedSet(data, set, 'queries')
  const finder = await filledFinder(path.join(folder, `${set}.db`), corpus, { kind: 'question' })
  const bm25 = plainBm25(corpus)
  const found: Find = (title, text) =>
    nearestToWritten(finder, { title, text }, { spaceIds: ['all'], limit: 2 * shown })
  const ways: [string, Find][] = [
    ['as suggested', found],
    ['plain BM25', (title, text) => bm25(`${title} ${text}`)],
  ]
  const rows = []
  for (const [way, find] of ways) {
    const share = async (textOf: (query: Judged['queries'][number]) => string) => {
      let led = 0
      for (const query of queries) {
        const first = (await find(query.text, textOf(query))).filter((id) => id !== query.id).slice(0, shown)
        if (first.some((id) => (grades(query.id).get(id) ?? 0) > 0)) led += 1
      }
      return Number((led / queries.length).toFixed(3))
    }
    const hasText = queries.some(({ body }) => body)
    rows.push({
      ...{ set, way, questions: queries.length },
      'title only': await share(() => ''),
      'title and text': hasText ? await share(({ body = '' }) => body) : 'no texts',
    })
  }
  await finder.close()
  return rows
}
