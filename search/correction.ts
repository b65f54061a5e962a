import type { ParsedQuery, Term } from './query-grammar'
import { isStopWord, wordsOf } from './stop-words'

/** In fewer posts than this a typed word may well be a slip; it is kept, and the other one is offered. */
const rare = 3
/** So many times as common must a word be to be offered for one that was found. */
const telling = 10

/** What a reader's posts know of words. */
export interface Lexicon {
  /** Whether it is part of the name of a topic. */
  isName(word: string): boolean
  /** In how many posts the word is in any of its forms, counted up to `most`. */
  postsWithStem(word: string, most: number): number
  /** Words near this one that stand in posts as they are, the best first, with the number of posts up to `most`. */
  near(word: string, most: number): { word: string; posts: number }[]
}

export interface Corrected {
  kind: 'showing' | 'suggested'
  terms: Term[]
}

/**
 * Puts right what looks like a slip of the finger. Only bare words are touched: what stands in quotes, after a minus
 * or in an operator, and whatever holds a digit or a sign, is meant as it is.
 */
export function correct({ terms }: Pick<ParsedQuery, 'terms'>, lexicon: Lexicon): Corrected | null {
  const slips = terms.flatMap((term, at) => {
    const word = correctable(term)
    const posts = word === null || lexicon.isName(word) ? rare : lexicon.postsWithStem(word, rare)
    if (word === null || posts >= rare) return []
    const [best] = lexicon.near(word, rare * telling)
    return best && best.posts >= posts * telling ? [{ at, text: best.word, isNowhere: posts === 0 }] : []
  })
  // A word that is nowhere would find nothing, so it is replaced; one that is merely rare may be meant.
  const certain = slips.filter(({ isNowhere }) => isNowhere)
  const taken = certain.length > 0 ? certain : slips
  if (taken.length === 0) return null
  const corrected = terms.map((term, at) => {
    const slip = taken.find((it) => it.at === at)
    return slip && term.type === 'word' ? { ...term, text: slip.text } : term
  })
  return { kind: certain.length > 0 ? 'showing' : 'suggested', terms: corrected }
}

function correctable(term: Term): string | null {
  if (term.type !== 'word' || term.minus || !/^[\p{L}\p{M}]+[.,;:!?]*$/u.test(term.text)) return null
  const [word, ...others] = wordsOf(term.text)
  return word !== undefined && others.length === 0 && !isStopWord(word) ? word : null
}
