/** Put between letters of scripts that write words without spaces. It takes no room, and both engines split at it. */
const gap = '\u200B'
const scripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
const letter = `(?=[\\p{L}\\p{N}])[\\u30FC${scripts.map((name) => `\\p{Script=${name}}`).join('')}]`
const unspaced = new RegExp(letter, 'u')
const betweenLetters = new RegExp(`(${letter}\\p{M}*)(?=${letter})`, 'gu')
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** Whether a text holds letters of a script that does not part words by spaces. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text)
}

/** Whether a text begins with a letter of a script that does not part words by spaces. */
export function beginsUnspaced(text: string): boolean {
  return text.slice(0, 2).search(unspaced) === 0
}

/**
 * Text as it is indexed: each letter of an unspaced script is a word of its own, so that a word is found as a phrase
 * of letters wherever it stands, and accents are written in one way.
 */
export function spacedOut(text: string): string {
  const plain = closedUp(text).normalize('NFC')
  return isUnspaced(plain) ? plain.replace(betweenLetters, `$1${gap}`) : plain
}

/** Text as it is shown. */
export function closedUp(text: string): string {
  return text.replaceAll(gap, '')
}

/** A typed run as the words that a dictionary sees in it, where its script does not part them; or else as it is. */
export function partedWords(run: string): string[] {
  if (!isUnspaced(run)) return [run]
  const words = [...segmenter.segment(run)].filter(({ isWordLike }) => isWordLike)
  return words.length > 0 ? words.map(({ segment }) => segment) : [run]
}
