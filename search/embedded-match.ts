import type { Criteria } from './criteria'
import type { Sought } from './reasons'
import type { createSpelling } from './spelling'
import { contentWords, wordsOf } from './stop-words'

type Spelling = ReturnType<typeof createSpelling>
type Words = Pick<Criteria, 'words' | 'phrases'>

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
  const optional = (every ? sought : affordable(sought, spelling, documents)).map((text) =>
    oneOf([text, ...repairs(text, spelling)]),
  )
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

/** What to mark in what was found, each with the words it was repaired to. */
export function soughtWords({ words, phrases }: Words, spelling: Spelling): Sought[] {
  return [
    ...phrases.map(({ text }) => ({ text, type: 'phrase' as const, alternatives: [] })),
    ...distinct(contentWords(words)).map((text) => ({
      text: words.find((word) => word.text.toLowerCase() === text)?.text ?? text,
      type: 'word' as const,
      alternatives: repairs(text, spelling),
    })),
  ]
}

/** What to look for as one types, strictest first, with the beginnings of words to mark. */
export function suggestExpressions(text: string, spelling: Spelling): { match: string; words: string[] }[] {
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

function distinct(words: { text: string }[]): string[] {
  return [...new Set(words.map(({ text }) => text.toLowerCase()))]
}

/** The rarest words whose matches together can be ranked in good time, two at the least. */
function affordable(words: string[], spelling: Spelling, documents: number): string[] {
  const budget = Math.max(leastBudget, documents * budgetShare)
  let spent = 0
  return words
    .map((text) => ({
      text,
      documents: Math.min(...wordsOf(text).map((word) => spelling.documentsWith(word))),
    }))
    .sort((a, b) => rarity(b.documents) - rarity(a.documents))
    .slice(0, mostWords)
    .filter(({ documents }, position) => {
      spent += documents
      return position < 2 || spent <= budget
    })
    .map(({ text }) => text)
}

/** A word that is nowhere finds nothing, so it comes last. */
function rarity(documents: number): number {
  return documents === 0 ? 0 : 1 / documents
}

function repairs(text: string, spelling: Spelling): string[] {
  const [word, ...others] = wordsOf(text)
  return word !== undefined && others.length === 0 ? spelling.alternatives(word) : []
}

function oneOf(texts: string[]): string {
  return texts.length === 1 ? texts.map(quoted).join() : `(${texts.map(quoted).join(' OR ')})`
}

/** Inside quotes everything is text; FTS5 splits it into a phrase, so `ERR_CONN_42` stays one thing. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""').replaceAll('\0', '')}"`
}
