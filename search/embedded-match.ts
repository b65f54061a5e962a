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
/** Ranking a match costs 2 to 4 µs; beyond this many, the most common words, which rank least, are left out. */
const leastBudget = 4000
const budgetShare = 0.2

/**
 * The FTS5 expression for what is looked for, or null when no words are. Phrases must be there; of the words, any
 * (BM25 sees to the order) or, with `every`, all.
 * @param documents how many there are
 */
export function matchExpression(
  { words, phrases }: Words,
  spelling: Spelling,
  documents: number,
  every = false,
): string | null {
  const required = phrases.map(({ text }) => quoted(text))
  const sought = distinct(contentWords(words))
  const isLoose = !every && kindOf({ words, phrases }) === 'question'
  const optional = (every ? sought : affordable(sought, spelling, documents)).map((word) =>
    isLoose ? looseExpression(word, spelling) : wordExpression(word, spelling),
  )
  if (required.length === 0) return optional.length > 0 ? optional.join(every ? ' AND ' : ' OR ') : null
  if (optional.length === 0) return required.join(' AND ')
  if (every) return [...required, ...optional].join(' AND ')
  // The phrases stand among the alternatives too, so that the words only rank and never refuse.
  return `${required.join(' AND ')} AND (${[...optional, ...required].join(' OR ')})`
}

/** Any of the words and phrases, for the list of titles: none is too common to be left out of so short a text. */
export function titleExpression({ words, phrases }: Words, spelling: Spelling): string | null {
  const isLoose = kindOf({ words, phrases }) === 'question'
  const optional = distinct(contentWords(words))
    .slice(0, mostWords)
    .map(({ code, ...word }) => (isLoose ? looseExpression(word, spelling) : wordExpression(word, spelling)))
  return [...optional, ...phrases.map(({ text }) => quoted(text))].join(' OR ') || null
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

function distinct(words: Word[]): Word[] {
  return [...new Map(words.map((word) => [word.text.toLowerCase(), word])).values()]
}

function wordExpression(word: Word, spelling: Spelling): string {
  // The parts are there wherever the code is, and count for more in a title.
  if (word.code) return `(${quoted(word.code)} AND ${quoted(word.text)})`
  return oneOf([word.text, ...repairs(word, spelling), ...(word.synonyms ?? [])])
}

/** In a question even what belongs together may stand apart: `client/server` is one of its parts, or a code. */
function looseExpression(word: Word, spelling: Spelling): string {
  const parts = wordsOf(word.text).filter((part) => !isStopWord(part))
  if (parts.length < 2 && !word.code) return wordExpression(word, spelling)
  return oneOf([...(word.code ? [word.code] : []), ...parts, ...(word.synonyms ?? [])])
}

/** The rarest words whose matches together can be ranked in good time, two at the least. */
function affordable(words: Word[], spelling: Spelling, documents: number): Word[] {
  const budget = Math.max(leastBudget, documents * budgetShare)
  let spent = 0
  return words
    .map((word) => ({
      word,
      documents: word.code ? 1 : Math.min(...wordsOf(word.text).map((part) => spelling.documentsWith(part))),
    }))
    .sort((a, b) => rarity(b.documents) - rarity(a.documents))
    .slice(0, mostWords)
    .filter(({ documents }, position) => {
      spent += documents
      return position < 2 || spent <= budget
    })
    .map(({ word }) => word)
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
