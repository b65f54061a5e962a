import { heldWords } from '~/features/finding/held-words.server'
import { isSlipOf } from '~/features/finding/near-words.server'
import { queryWords } from '~/features/finding/query-words.server'
import { stem } from '~/features/finding/stem'

/** More words than this are a paste; nobody else will ever ask the same. */
const MOST_WORDS = 12
/** What part of a gap's words a post has to hold to be about it: both of two, two of three, three of five. */
const SHARE = 0.6

/** What makes two questions the same: their telling words, without endings, each once, sorted. Empty: no words. */
export function gapWords(text: string): string[] {
  const words = [...new Set(queryWords(text).map(stem))].sort()
  return words.length > MOST_WORDS ? [] : words
}

/** Whether the words are the same but for slips of the finger: each has its own counterpart. */
export function isSameBut(slips: string[], words: string[]): boolean {
  if (slips.length !== words.length) return false
  const left = [...words]
  return slips.every((slip) => {
    const at = left.findIndex((word) => isSlipOf(slip, word))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

/** Whether a text with these stems is about a gap: it holds most of the gap's words. */
export function isAbout(stems: ReadonlySet<string>, words: string[]): boolean {
  return heldWords(stems, words) >= Math.ceil(words.length * SHARE)
}
