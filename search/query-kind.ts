import type { SearchRequest } from './contract'
import { type Criteria, criteriaOf } from './criteria'
import type { Weights } from './fusion'
import { isIdentifier } from './reasons'
import { contentWords } from './stop-words'

/**
 * What sort of thing was typed, which decides whose order counts how much:
 * `code` is, at least half of it, identifiers or error codes; `short` is a word or two, perhaps cut off or mistyped; `question` is
 * anything longer.
 */
export type QueryKind = 'code' | 'short' | 'question'

const fewWords = 2

export function kindOf({ words, phrases }: Pick<Criteria, 'words' | 'phrases'>): QueryKind {
  const telling = contentWords(words)
  const identifiers = telling.filter(({ text }) => isIdentifier(text)).length
  if (identifiers > 0 && identifiers * 2 >= telling.length) return 'code'
  return telling.length + phrases.length <= fewWords ? 'short' : 'question'
}

/**
 * How much each list counts, found by measuring (`bench/relevance.ts`, decision 012). Meilisearch ranks whole questions
 * by the one word it keeps, so it has no say in them and is not asked; a learnt neighbour of an identifier is not that
 * identifier, so meaning has no say in code.
 */
export const weightsOf: Record<QueryKind, Weights> = {
  question: { words: 1, title: 0.4, meaning: 0.4, meilisearch: 0 },
  short: { words: 1, title: 0.4, meaning: 0.4, meilisearch: 0.4 },
  code: { words: 1, title: 0.4, meaning: 0, meilisearch: 0.2 },
}

/** Whether a request is one for the best by its words. */
export function ranksWords({ sort, query }: SearchRequest): boolean {
  return sort === 'relevance' && query.terms.some(({ type, minus }) => type !== 'operator' && !minus)
}

/** Whether Meilisearch has a say in the order of what this request finds. It would be asked for every word of a whole text. */
export function hearsMeilisearch(request: SearchRequest): boolean {
  return request.mostWords === undefined && weightsOf[kindOf(criteriaOf(request))].meilisearch > 0
}
