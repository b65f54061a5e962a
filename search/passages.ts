import type { Segment } from './contract'
import { wordsOf } from './stop-words'

const passageLength = 220
/** Further than this nobody looks for a passage; it keeps one endless thread from slowing every search down. */
const searchedLength = 20_000
const endings = /(?:ational|ization|ations?|ments?|ingly|edly|ings?|ness|ers?|ies|ied|ed|es|ly|s|e|y)$/

/** Decides which words of a text to mark, much as the Porter stemmer would: `deployed` for `deployment`. */
export function createMarker(sought: string[]) {
  const stems = new Set(sought.flatMap(wordsOf).map(stem))
  const isSought = (word: string) => stems.has(stem(wordsOf(word)[0] ?? ''))
  return {
    mark: (text: string) => mark(text, isSought),
    /** The stretch of one of the texts that holds the most different words, or else how the first one begins. */
    passage(texts: string[]): Segment[] {
      let best = { text: texts.find((text) => text.trim() !== '') ?? '', start: 0, words: 0 }
      for (const text of texts) {
        const found = bestWindow(text.slice(0, searchedLength), isSought)
        if (found.words > best.words) best = { text, ...found }
      }
      return mark(excerpt(best.text, best.start), isSought)
    },
  }
}

/** Marks the words that begin as one of these do, for suggestions. */
export function markBeginnings(text: string, beginnings: string[]): Segment[] {
  return mark(text, (word) => {
    const [plain = ''] = wordsOf(word)
    return beginnings.some((beginning) => plain.startsWith(beginning))
  })
}

function mark(text: string, isSought: (word: string) => boolean): Segment[] {
  const segments: Segment[] = []
  let plain = ''
  for (const part of text.split(/([\p{L}\p{N}\p{M}]+)/u)) {
    if (!/^[\p{L}\p{N}]/u.test(part) || !isSought(part)) {
      plain += part
      continue
    }
    if (plain !== '') segments.push({ text: plain, marked: false })
    segments.push({ text: part, marked: true })
    plain = ''
  }
  if (plain !== '') segments.push({ text: plain, marked: false })
  return segments
}

function bestWindow(text: string, isSought: (word: string) => boolean): { start: number; words: number } {
  const found: { at: number; word: string }[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu))
    if (isSought(match[0])) found.push({ at: match.index, word: match[0].toLowerCase() })
  let best = { start: 0, words: 0 }
  for (const [index, { at }] of found.entries()) {
    const words = new Set<string>()
    for (let next = index; next < found.length && (found[next]?.at ?? 0) < at + passageLength - 40; next++)
      words.add(found[next]?.word ?? '')
    if (words.size > best.words) best = { start: Math.max(0, at - 40), words: words.size }
  }
  return best
}

function excerpt(text: string, from: number): string {
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1
  const rest = text.slice(start, start + passageLength)
  const end = start + rest.length < text.length ? rest.lastIndexOf(' ') : rest.length
  const middle = rest
    .slice(0, end > 0 ? end : rest.length)
    .replace(/\s+/g, ' ')
    .trim()
  return (start > 0 ? '…' : '') + middle + (start + rest.length < text.length ? '…' : '')
}

function stem(word: string): string {
  return word.length < 5
    ? word.replace(/(?<=..)s$/, '')
    : word.replace(endings, '').replace(endings, '') || word
}
