import { foldedWord } from './stop-words'

const longest = 80
/** A log pasted whole holds thousands; the first ones are enough to find it by. */
const mostOfText = 400
const opening = /^["'`“”‘’«([{<,;:!?]+/
/** What follows is an argument, an index, a value or a line: `foo.bar(x)` is `foo.bar`, `a.ts:12` is `a.ts`. */
const tail = /[([{<|=].*$|:\d+(?::\d+)?$|["'`“”‘’»)\]}>,;:!?.…]+$/u
const sign = /[_./\\:@#$%&+~*^-]/
/** Words that are merely joined: `client-side`, `and/or`, `well-known`. */
const joinedWords = /^\p{L}+(?:[-/]\p{L}+)*$/u

/**
 * The code that a word is, in one spelling: an error code, a name out of a program, an option, a path, a package, a
 * version, a number with its sign (`ERR_CONN_42`, `foo.bar()`, `--max-old-space-size`, `@scope/pkg`, `C++`, `#1234`).
 * Null for other words, and for a code without any sign (`E11000`), which is one word anyhow.
 */
export function codeOf(word: string): string | null {
  const bare = word.replace(opening, '').replace(tail, '').replace(tail, '')
  if (bare.length > longest || !sign.test(bare) || !/[\p{L}\p{N}]/u.test(bare) || joinedWords.test(bare))
    return null
  return foldedWord(bare)
}

/** What a code is also known by: what stands between its slashes, and how its dotted name ends. */
function partsOf(code: string): string[] {
  const segments = code.split('/')
  const dots = [...(segments.at(-1) ?? '').matchAll(/\.(?=\p{L})/gu)]
  const endings = dots.slice(0, -1).map(({ index }) => segments.at(-1)?.slice(index + 1) ?? '')
  return [...segments, ...endings].filter((part) => part !== code && codeOf(part) === part)
}

/** Every code in a text, each once. */
export function codesIn(text: string): string[] {
  const codes = new Set<string>()
  for (const [word] of text.matchAll(/\S*[_./\\:@#$%&+~*^-]\S*/g)) {
    const code = codeOf(word)
    if (code !== null) codes.add(code)
    if (codes.size >= mostOfText) break
  }
  return [...codes]
}

/** A code as one word of letters and digits that no stemmer touches, since it ends in a digit. */
export function encoded(code: string): string {
  return `${code.replace(/[^\p{L}\p{N}\p{M}]/gu, (sign) => `zx${sign.codePointAt(0)?.toString(16)}`)}zx0`
}

/** The codes of a text, to be indexed beside it, with the words that a name such as `parseUserName` is made of. */
export function indexedCodes(text: string): string {
  const parts = new Set<string>()
  for (const [name] of text.matchAll(/\p{L}*\p{Ll}\p{Lu}\p{L}*/gu)) {
    if (parts.size >= mostOfText) break
    for (const part of name.split(/(?<=\p{Ll})(?=\p{Lu})/u)) parts.add(foldedWord(part))
  }
  const codes = codesIn(text)
  return [...new Set([...codes, ...codes.flatMap(partsOf)].map(encoded)), ...parts].join(' ')
}
