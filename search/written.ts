import { noFilters, type SearchRequest } from './contract'
import type { Finder } from './finder'
import type { ParsedQuery } from './query-grammar'
import { contentWords, wordsOf } from './stop-words'

/** What somebody is writing. */
export interface Written {
  title: string
  text: string
}

/** Further down a text repeats itself. */
const wordsRead = 60
/** Each word more costs time on every post that is ranked, so of a whole text only the most telling ones are looked for. */
const mostWords = 12
/** How fast a place in a list loses weight: the first counts 1/6, the fifth 1/10. */
const rankOffset = 5

/**
 * The ids of the posts that come nearest to what somebody is writing, the nearest first. The finder is asked twice, with the title
 * and with the title and the text, and the two lists become one by reciprocal ranks (Cormack, Clarke and Büttcher 2009):
 * the title says best what is meant, and the text finds what is called otherwise (decision 031).
 */
export async function nearestToWritten(
  { search }: Pick<Finder, 'search'>,
  { title, text }: Written,
  { spaceIds, limit }: { spaceIds: string[]; limit: number },
): Promise<string[]> {
  const lists: string[][] = []
  const ask = async (said: string, how: Pick<SearchRequest, 'exact' | 'mostWords'> = {}) => {
    const request = { query: writtenQuery(said), filters: noFilters, spaceIds, ...how }
    const { hits } = await search({ ...request, sort: 'relevance', offset: 0, limit })
    lists.push(hits.map(({ id }) => id))
  }
  await ask(title)
  // Among so many words a slip of the finger counts for little, and looking for what was meant takes longest.
  if (text.trim() !== '') await ask(`${title} ${text}`, { exact: true, mostWords })
  const scores = new Map<string, number>()
  for (const list of lists)
    for (const [rank, id] of list.entries())
      scores.set(id, (scores.get(id) ?? 0) + 1 / (rankOffset + rank + 1))
  return [...scores]
    .sort(([, one], [, other]) => other - one)
    .map(([id]) => id)
    .slice(0, limit)
}

/** The telling words of a text, each once. Nothing in it is a sign of the search box: a quote, a dash and a colon are what they are in prose. */
export function writtenQuery(text: string): ParsedQuery {
  const words = new Map<string, string>()
  for (const written of text.split(/\s+/)) {
    const word = written.replace(/^[^\p{L}\p{N}#@]+|[^\p{L}\p{N}+#)]+$/gu, '')
    const key = wordsOf(word).join(' ')
    if (key !== '' && !words.has(key)) words.set(key, word)
  }
  const telling = contentWords([...words.values()].map((word) => ({ text: word }))).slice(0, wordsRead)
  return {
    terms: telling.map(({ text: word }) => ({ type: 'word', text: word, minus: false })),
    problems: [],
  }
}
