import type { Criteria } from './criteria'
import type { createSpelling } from './spelling'
import { contentWords, wordsOf } from './stop-words'

type Spelling = ReturnType<typeof createSpelling>

const mostWords = 40
/** Words in more of the documents than this are left out beside rarer ones: they rank nothing and cost the most. */
const commonShare = 0.25
const commonFrom = 1000

/**
 * The FTS5 expression for what is looked for, or null when no words are. Phrases must be there; of the words, any
 * (BM25 sees to the order) or, with `every`, all.
 */
export function matchExpression(
  { words, phrases }: Pick<Criteria, 'words' | 'phrases'>,
  spelling: Spelling,
  documents: number,
  every = false,
): string | null {
  const required = phrases.map(({ text }) => quoted(text))
  const chosen = every ? contentWords(words) : rarest(contentWords(words), spelling, documents)
  const optional = chosen.map(({ text }) => oneOf([text, ...repaired(text, spelling)]))
  if (required.length === 0) return optional.length > 0 ? optional.join(every ? ' AND ' : ' OR ') : null
  if (optional.length === 0) return required.join(' AND ')
  if (every) return [...required, ...optional].join(' AND ')
  // The phrases stand among the alternatives too, so that the words only rank and never refuse.
  return `${required.join(' AND ')} AND (${[...optional, ...required].join(' OR ')})`
}

/** The expression for what must not be there. */
export function withoutExpression(without: Criteria['without']): string | null {
  return without.length > 0 ? without.map(({ text }) => quoted(text)).join(' OR ') : null
}

/** As one types: every word must begin a word of the title or topics, the last one may be unfinished. */
export function suggestExpressions(text: string, spelling: Spelling): string[] {
  const words = wordsOf(text).slice(0, 10)
  const last = words.pop()
  if (last === undefined) return []
  const exact = [...words.map((word) => `${quoted(word)}*`), `${quoted(last)}*`]
  const tolerant = [
    ...words.map((word) => `(${quoted(word)}* OR ${oneOf([word, ...spelling.alternatives(word)])})`),
    `(${quoted(last)}* OR ${oneOf([last, ...spelling.completions(last)])})`,
  ]
  const any = contentWords(words.map((word) => ({ text: word }))).map((word) => quoted(word.text))
  return [exact.join(' AND '), tolerant.join(' AND '), [...any, tolerant.at(-1)].join(' OR ')]
}

function rarest(words: { text: string }[], spelling: Spelling, documents: number) {
  const distinct = new Map(words.map((word) => [word.text.toLowerCase(), word]))
  const counted = [...distinct.values()].map((word) => ({
    ...word,
    documents: leastDocuments(word.text, spelling),
  }))
  const telling = counted.filter(
    (word) => documents < commonFrom || word.documents <= documents * commonShare,
  )
  const kept = telling.length > 0 ? telling : counted
  return kept.length <= mostWords
    ? kept
    : kept.sort((a, b) => rarity(b.documents) - rarity(a.documents)).slice(0, mostWords)
}

/** A word that is nowhere finds nothing, so it comes last. */
function rarity(documents: number): number {
  return documents === 0 ? 0 : 1 / documents
}

function leastDocuments(text: string, spelling: Spelling): number {
  return Math.min(...wordsOf(text).map((word) => spelling.documentsWith(word)))
}

function repaired(text: string, spelling: Spelling): string[] {
  const words = wordsOf(text)
  return words.length === 1 && words[0] !== undefined ? spelling.alternatives(words[0]) : []
}

function oneOf(texts: string[]): string {
  const all = texts.map(quoted)
  return all.length === 1 ? String(all[0]) : `(${all.join(' OR ')})`
}

/** Inside quotes everything is text; FTS5 splits it into a phrase, so `ERR_CONN_42` stays one thing. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""').replaceAll('\0', '')}"`
}
