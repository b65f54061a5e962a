const stopWords = new Set(
  `a about above after again all am an and any are as at be because been before being below between both but by can
  cannot could did do does doing don down during each few for from further had has have having he her here hers him his
  how i if in into is it its itself just let me more most my myself no nor not of off on once only or other ought our
  ours out over own please same she should so some such than that the their them then there these they this those
  through to too under until up very was we were what when where which while who whom why will with would you your
  yours t s re ve ll d m`.split(/\s+/),
)

/** Whether a lower-case English word says nothing about what is looked for. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word)
}

/** Letters without accents, signs, typographic quotes and dashes: most texts are nothing else, and whole threads are folded. */
const plain = /^[\0-\u00BF\u2000-\u20CF\u2190-\u2BFF]*$/
const accented = /[\u00C0-\u024F\u1E00-\u1EFF]\p{M}*|\p{Script=Latin}\p{M}+/gu

/** Lower case, and Latin letters without their accents: in other scripts a mark makes another letter. */
export function foldedWord(text: string): string {
  const lower = text.toLowerCase()
  if (plain.test(lower)) return lower
  return lower.normalize('NFC').replace(accented, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
}

/** The words of a text, folded, split as the tables of the embedded file split them. */
export function wordsOf(text: string): string[] {
  return foldedWord(text).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []
}

/** Drops the words that say nothing, unless there are no others. */
export function contentWords<T extends { text: string }>(words: T[]): T[] {
  const content = words.filter((word) => !wordsOf(word.text).every(isStopWord))
  return content.length > 0 ? content : words
}
