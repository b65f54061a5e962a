import { contentWords, parseQuery, wordsOf } from '#search/index'
import { documentsOf } from './documents.server'

/** The words of a query that say something, in lower case without accents; operators and excluded words are none. */
export function queryWords(text: string): string[] {
  const sought = parseQuery(text).terms.flatMap((term) =>
    term.type === 'operator' || term.minus ? [] : wordsOf(term.text),
  )
  return [...new Set(contentWords(sought.map((word) => ({ text: word }))).map((word) => word.text))]
}

/** Every word that finds these posts, by post. A deleted one is left out. */
export function postWords(postIds: string[]): Map<string, Set<string>> {
  return new Map(
    documentsOf(postIds).map(({ id, title, body, answers, topicWords }) => [
      id,
      new Set(wordsOf([title, body, answers, topicWords].join(' '))),
    ]),
  )
}
