import { isSlipOf } from './near-words.server'
import { stem } from './stem'

/** So many letters have to be the same for one word to stand for a longer one. */
const COMMON = 5

export function stemsOf(words: Iterable<string>): Set<string> {
  return new Set(Array.from(words, stem))
}

/** How many of the words (stems too) a text with these stems holds; 'deploy' stands for 'deployment', slips count. */
export function heldWords(stems: ReadonlySet<string>, words: Iterable<string>): number {
  let held = 0
  for (const word of words) if (stems.has(word) || holdsNear(stems, word)) held++
  return held
}

function holdsNear(stems: ReadonlySet<string>, word: string): boolean {
  if (word.length < COMMON || /\d/.test(word)) return false
  for (const other of stems) {
    const [short, long] = other.length < word.length ? [other, word] : [word, other]
    if (short.length >= COMMON && long.startsWith(short)) return true
    if (isSlipOf(word, other)) return true
  }
  return false
}
