import { codeOf } from './codes'
import type { Criteria } from './criteria'
import { kindOf } from './query-kind'
import type { Sought } from './reasons'
import { spacedOut } from './scripts'
import type { createSpelling } from './spelling'
import { contentWords, isStopWord, wordsOf } from './stop-words'

/** `alternatives` gives what a word may have been meant as; nothing when it must be taken as it is. */
export type Spelling = Pick<ReturnType<typeof createSpelling>, 'documentsWith' | 'alternatives'>
type Words = { words: Word[]; phrases: Criteria['phrases'] }

/** A word that is looked for. */
export interface Word {
  text: string
  /** It is a code that posts hold, encoded: only those are meant. */
  code?: string
  /** Other names of the same thing. */
  synonyms?: string[]
}

const mostWords = 40
/** Ranking a match costs 1 to 3 µs; beyond so many, the most common words only order what the rarer ones found. */
const affordable = 6000

/**
 * The FTS5 expression for what is looked for, or null when no words are. Phrases must be there; of the words, any
 * (BM25 sees to the order) or, with `every`, all.
 */
export function matchExpression({ words, phrases }: Words, spelling: Spelling, every = false): string | null {
  const required = phrases.map(({ text }) => quoted(text)).join(' AND ')
  const sought = distinct(contentWords(words))
  const expressionOf = expressionIn({ words, phrases }, spelling)
  if (every) {
    const all = sought.map((word) => wordExpression(word, spelling))
    return [required, ...all].filter(Boolean).join(' AND ') || null
  }
  const { rare, common } = byRarity(sought, spelling)
  if (required === '') return orderedBy(common.map(expressionOf), rare.map(expressionOf))
  return orderedBy([...rare, ...common].map(expressionOf), [required])
}

/** Any of the words and phrases, for the list of titles, which know no codes but their parts. */
export function titleExpression({ words, phrases }: Words, spelling: Spelling): string | null {
  const { rare, common } = byRarity(distinct(contentWords(words)), spelling)
  const expressionOf = expressionIn({ words, phrases }, spelling)
  const inTitle = ({ code, ...word }: Word) => expressionOf(word)
  return orderedBy(common.map(inTitle), [...rare.map(inTitle), ...phrases.map(({ text }) => quoted(text))])
}

/**
 * What one of these finds, ranked by the others too. The first ones stand there twice, since whatever ranks must be
 * among the alternatives; that doubles their weight, which is no loss where they are the rarer ones.
 */
function orderedBy(others: string[], finding: string[]): string | null {
  const found = finding.join(' OR ')
  if (found === '' || others.length === 0) return found || null
  return `(${found}) AND (${[...others, found].join(' OR ')})`
}

/** What to mark in what was found, each with the words it was repaired to. */
export function soughtWords({ words, phrases }: Words, spelling: Spelling): Sought[] {
  return [
    ...phrases.map(({ text }) => ({ text, type: 'phrase' as const, alternatives: [] })),
    ...distinct(contentWords(words)).map((word) => ({
      text: word.text,
      type: 'word' as const,
      alternatives: [...repairs(word, spelling), ...(word.synonyms ?? [])],
    })),
  ]
}

/** What to look for as one types, strictest first, with the beginnings of words to mark. */
export function suggestExpressions(
  text: string,
  spelling: ReturnType<typeof createSpelling>,
): { match: string; words: string[] }[] {
  const words = wordsOf(text).slice(-10)
  const last = words.at(-1)
  if (last === undefined) return []
  const begun = (word: string) => `${quoted(word)}*`
  const finished = words.slice(0, -1)
  const repaired = [...finished.map((word) => spelling.alternatives(word)), spelling.completions(last)]
  const tolerant = words.map(
    (word, index) => `(${[word, ...(repaired[index] ?? [])].map(begun).join(' OR ')})`,
  )
  const telling = contentWords(finished.map((word) => ({ text: word }))).map((word) => quoted(word.text))
  const marks = [...words, ...repaired.flat()]
  return [
    { match: words.map(begun).join(' AND '), words },
    { match: tolerant.join(' AND '), words: marks },
    { match: [...telling, tolerant.at(-1)].join(' OR '), words: marks },
  ]
}

/** So many of the words, the most telling ones: each word more costs time on every post that is ranked. */
export function mostTelling(words: Word[], spelling: Spelling, most: number): Word[] {
  return byRarity(distinct(contentWords(words)), spelling).sorted.slice(0, most)
}

function distinct(words: Word[]): Word[] {
  return [...new Map(words.map((word) => [word.text.toLowerCase(), word])).values()]
}

function wordExpression(word: Word, spelling: Spelling): string {
  // The parts are there wherever the code is, and count for more in a title.
  if (word.code) return `(${quoted(word.code)} AND ${quoted(word.text)})`
  return oneOf([word.text, ...repairs(word, spelling), ...(word.synonyms ?? [])])
}

/** How the words of this query are looked for: in a question even what belongs together may stand apart. */
function expressionIn(query: Words, spelling: Spelling): (word: Word) => string {
  const isLoose = kindOf(query) === 'question'
  return (word) => (isLoose ? looseExpression : wordExpression)(word, spelling)
}

/** `client/server` is one of its parts, or a code. */
function looseExpression(word: Word, spelling: Spelling): string {
  const parts = wordsOf(word.text).filter((part) => !isStopWord(part))
  if (parts.length < 2 && !word.code) return wordExpression(word, spelling)
  return oneOf([...(word.code ? [word.code] : []), ...parts, ...(word.synonyms ?? [])])
}

/** The rarest words, whose matches together can be ranked in good time, one at the least; and the others. */
function byRarity(words: Word[], spelling: Spelling): Record<'sorted' | 'rare' | 'common', Word[]> {
  const counted = words
    .map((word) => ({ word, documents: documentsWith(word, spelling) }))
    .sort((a, b) => rarity(b.documents) - rarity(a.documents))
    .slice(0, mostWords)
  let spent = 0
  const first = counted.findIndex(({ documents }, position) => {
    spent += documents
    return position > 0 && spent > affordable
  })
  const rare = first < 0 ? counted.length : first
  const sorted = counted.map(({ word }) => word)
  return { sorted, rare: sorted.slice(0, rare), common: sorted.slice(rare) }
}

/** In how many posts a word is, or else what it may have been meant as. */
function documentsWith(word: Word, spelling: Spelling): number {
  if (word.code) return 1
  const written = Math.min(...wordsOf(word.text).map((part) => spelling.documentsWith(part)))
  return written || repairs(word, spelling).reduce((sum, other) => sum + spelling.documentsWith(other), 0)
}

/** A word that is nowhere finds nothing, so it comes last. */
function rarity(documents: number): number {
  return documents === 0 ? 0 : 1 / documents
}

function repairs({ text, code }: Word, spelling: Spelling): string[] {
  const [word, ...others] = wordsOf(text)
  // A digit or a sign is no slip of the finger.
  if (word === undefined || code || others.length > 0 || /\p{N}/u.test(word) || codeOf(text) !== null)
    return []
  return spelling.alternatives(word)
}

function oneOf(texts: string[]): string {
  return texts.length === 1 ? texts.map(quoted).join() : `(${texts.map(quoted).join(' OR ')})`
}

/** Inside quotes everything is text; FTS5 splits it into a phrase, so `ERR_CONN_42` stays one thing. */
export function quoted(text: string): string {
  return `"${spacedOut(text).replaceAll('"', '""').replaceAll('\0', '')}"`
}
