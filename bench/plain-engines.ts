import Database from 'better-sqlite3'
import { Meilisearch } from 'meilisearch'
import type { Address } from '#search/index'
import { contentWords, wordsOf } from '#search/stop-words'
import type { Judged } from './judged-set'

const most = 100
const mostWords = 40

/** What there is to beat: FTS5 with Porter stems, any of the words, BM25 with the title at 4 and the rest at 1. */
export function plainBm25(corpus: Judged['corpus']): (text: string) => Promise<string[]> {
  const db = new Database(':memory:')
  db.exec(
    `CREATE VIRTUAL TABLE post USING fts5 (id UNINDEXED, title, body, answers, tokenize = 'porter unicode61')`,
  )
  const add = db.prepare('INSERT INTO post (id, title, body, answers) VALUES (?, ?, ?, ?)')
  db.transaction(() => {
    for (const { id, title, body, answers } of corpus) add.run(id, title, body, answers)
  })()
  const find = db
    .prepare<[string], string>(
      `SELECT id FROM post WHERE post MATCH ? ORDER BY bm25(post, 0, 4, 1, 1) LIMIT ${most}`,
    )
    .pluck()
  return async (text) => {
    const words = contentWords([...new Set(wordsOf(text))].map((text) => ({ text }))).slice(0, mostWords)
    return words.length === 0 ? [] : find.all(words.map(({ text }) => `"${text}"`).join(' OR '))
  }
}

/** Meilisearch as it comes: no setting changed, the text sent as it is. */
export async function defaultMeilisearch(
  address: Address,
  name: string,
  corpus: Judged['corpus'],
): Promise<(text: string) => Promise<string[]>> {
  const index = new Meilisearch(address).index<{ id: string }>(name)
  for (let from = 0; from < corpus.length; from += 500)
    await index
      .addDocuments(corpus.slice(from, from + 500), { primaryKey: 'id' })
      .waitTask({ timeout: 300_000 })
  return async (text) => {
    const { hits } = await index.search(text, { limit: most, attributesToRetrieve: ['id'] })
    return hits.map(({ id }) => id)
  }
}
