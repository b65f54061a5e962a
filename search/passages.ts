import type { Hit, Segment } from './contract'
import { isIdentifier, reasonsFor, type Sought } from './reasons'
import { beginsUnspaced } from './scripts'
import { foldedWord, wordsOf } from './stop-words'

const passageLength = 220
/** How much is shown before the first word that matched, when there is more. */
const beforeFirst = 40
/** Further than this nobody looks for a passage; it keeps one endless thread from slowing every search down. */
const searchedLength = 12_000
/** Of one word in one text: a post that repeats it is as well shown by the first of them. */
const mostOfOneWord = 24
const endings = /(?:ational|ization|ations?|ments?|ingly|edly|ings?|ness|ers?|ies|ied|ed|es|ly|s|e|y)$/

/** The text of a post that is looked through for passages. */
export interface PostText {
  title: string
  topics: string
  body: string
  answers: string
  comments: string
}

const isWordPart = /[\p{L}\p{N}]/u
const passageParts = ['body', 'answers', 'comments'] as const

/**
 * Marks words in what was found, much as the Porter stemmer matched them (`deployed` for `deployment`), and says why
 * it was found.
 */
export function createMarker(sought: Sought[]) {
  const stems = [
    ...new Set(
      sought.flatMap(({ text, alternatives }) => [text, ...alternatives].flatMap(wordsOf)).map(stem),
    ),
  ]
  const known = new Map<string, string>()
  const stemOf = (word: string) => {
    const stemmed = known.get(word) ?? stem(word)
    known.set(word, stemmed)
    return stemmed
  }
  const find = (text: string) => findWords(text, stems, (word, sought) => stemOf(word) === sought)
  const holders = sought.map(({ text, type, alternatives }) => ({
    text,
    whole: type === 'phrase' || isIdentifier(text) ? asWhole(text) : null,
    readings: [text, ...alternatives].map((reading) => wordsOf(reading).map(stem)),
  }))

  /** Which of the sought words stand in a text. */
  function heldBy(text: string, found: Found[]): Set<string> {
    const stems = new Set(found.map(({ sought }) => sought))
    const held = holders.filter(
      ({ whole, readings }) =>
        readings.some((reading) => reading.every((part) => stems.has(part))) &&
        (!whole || whole.test(plainOf(text))),
    )
    return new Set(held.map(({ text }) => text))
  }

  return function draw(post: PostText): Omit<Hit, 'id'> {
    const part = (name: keyof PostText) => {
      const text = post[name].slice(0, searchedLength)
      const found = find(text)
      return { text, found, held: heldBy(text, found) }
    }
    const parts = {
      title: part('title'),
      topics: part('topics'),
      body: part('body'),
      answers: part('answers'),
      comments: part('comments'),
    }
    // The stretch that holds the most different words, or else how the first part with any text begins.
    let best = { name: passageParts.find((name) => post[name].trim() !== '') ?? 'body', start: 0, words: 0 }
    for (const name of passageParts) {
      const window = bestWindow(parts[name].found)
      if (window.words > best.words) best = { name, ...window }
    }
    const shown = excerpt(post[best.name], best.start)
    const held = (name: keyof PostText) => parts[name].held
    return {
      title: mark(post.title, parts.title.found),
      passage: mark(shown, find(shown)),
      reasons: reasonsFor(
        sought,
        {
          title: held('title'),
          topics: held('topics'),
          body: held('body'),
          answers: held('answers'),
          comments: held('comments'),
        },
        best.words > 0 ? best.name : null,
      ),
    }
  }
}

/** These words next to each other, whatever signs stand between them. */
function asWhole(text: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}\\p{M}])${wordsOf(text).join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}\\p{M}])`,
    'u',
  )
}

/** Marks the words that begin as one of these do, for suggestions. */
export function markBeginnings(text: string, beginnings: string[]): Segment[] {
  return mark(
    text,
    findWords(text, [...new Set(beginnings)], () => true),
  )
}

interface Found {
  start: number
  end: number
  sought: string
}

/** Words that begin as sought, in the order of the text; `isSought` has the last say. */
function findWords(
  text: string,
  sought: string[],
  isSought: (word: string, sought: string) => boolean,
): Found[] {
  const plain = plainOf(text)
  const found = new Map<number, Found>()
  const wordEnd = /[\p{L}\p{N}\p{M}]*/uy
  for (const beginning of sought) {
    if (beginning === '') continue
    // Where words are not parted by spaces, what is sought is a word wherever it stands.
    const isParted = !beginsUnspaced(beginning)
    let left = mostOfOneWord
    for (
      let start = plain.indexOf(beginning);
      start >= 0 && left > 0;
      start = plain.indexOf(beginning, start + 1)
    ) {
      if (isParted && start > 0 && isWordPart.test(plain.charAt(start - 1))) continue
      wordEnd.lastIndex = start
      const word = isParted ? (wordEnd.exec(plain)?.[0] ?? '') : beginning
      if (!isSought(word, beginning)) continue
      found.set(start, { start, end: start + word.length, sought: beginning })
      left--
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}

/** Lower case without diacritics, position for position; where that would move a letter, only lower case. */
function plainOf(text: string): string {
  const lower = text.toLowerCase()
  const plain = foldedWord(lower)
  return plain.length === text.length ? plain : lower
}

function mark(text: string, found: Found[]): Segment[] {
  const segments: Segment[] = []
  let last = 0
  for (const { start, end } of found) {
    if (start > last) segments.push({ text: text.slice(last, start), marked: false })
    segments.push({ text: text.slice(start, end), marked: true })
    last = end
  }
  if (last < text.length) segments.push({ text: text.slice(last), marked: false })
  return segments
}

/** The window with the most different words, the first of equals; both ends only ever move on. */
function bestWindow(found: Found[]): { start: number; words: number } {
  let best = { start: 0, words: 0 }
  const counts = new Map<string, number>()
  let next = 0
  for (const { start, sought } of found) {
    for (; next < found.length; next++) {
      const word = found[next]
      if (!word || word.end > start + passageLength - beforeFirst) break
      counts.set(word.sought, (counts.get(word.sought) ?? 0) + 1)
    }
    if (counts.size > best.words) best = { start: Math.max(0, start - beforeFirst), words: counts.size }
    const left = (counts.get(sought) ?? 0) - 1
    if (left > 0) counts.set(sought, left)
    else counts.delete(sought)
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

export function stem(word: string): string {
  return word.length < 5
    ? word.replace(/(?<=..)s$/, '')
    : word.replace(endings, '').replace(endings, '') || word
}
