import type { Entry } from './catalogue'
import { codeOf, codesIn, encoded } from './codes'
import type { Criteria } from './criteria'
import { createLexicon } from './embedded-lexicon'
import { quoted, type Word } from './embedded-match'
import type { Opened } from './embedded-parts'
import type { Synonyms } from './names'
import { wordsOf } from './stop-words'

/** Names of topics with more words are looked for word by word. */
const longestName = 4

/**
 * Says of every word what it stands for: a code that posts of the reader hold as a whole, or another name of a topic.
 * A code that none of them holds is looked for by its parts.
 */
export function understood(criteria: Criteria, parts: Opened): Criteria & { words: Word[] } {
  const lexicon = createLexicon(parts, criteria.spaceIds)
  const coded = criteria.words.map(({ text }): Word => {
    const code = codeOf(text)
    return code !== null && lexicon.anyWith([encoded(code)]) ? { text, code: encoded(code) } : { text }
  })
  return { ...criteria, words: withSynonyms(coded, parts.names.synonyms()) }
}

function withSynonyms(words: Word[], { others }: Synonyms): Word[] {
  if (others.size === 0) return words
  const named = words.map((word): Word => ({ ...word, synonyms: [] }))
  for (const [from] of words.entries()) {
    for (let to = from + 1; to <= Math.min(words.length, from + longestName); to++) {
      const part = words.slice(from, to)
      const synonyms = others.get(part.flatMap(({ text }) => wordsOf(text)).join(' ')) ?? []
      // Each of the words, so that where all must match the other name stands for all.
      for (const word of named.slice(from, to)) word.synonyms?.push(...synonyms)
    }
  }
  return named
}

/**
 * A test for what must stand there exactly as written and what must not: phrases and words after a minus, by the
 * letter and not by the stem, and codes with their signs.
 */
export function exactly({ phrases, without }: Criteria, parts: Opened): (entry: Entry) => boolean {
  const required = phrases.map(({ text }) => rowidsWith(text, parts))
  const refused = without.map(({ text }) => rowidsWith(text, parts))
  return ({ rowid }) =>
    required.every((rowids) => rowids.has(rowid)) && !refused.some((rowids) => rowids.has(rowid))
}

function rowidsWith(text: string, { written, stemmed }: Opened): Set<number> {
  const rowids = new Set(written.iterate({ match: quoted(text) }))
  const codes = codesIn(text).map((code) => quoted(encoded(code)))
  if (codes.length === 0) return rowids
  const withCodes = new Set(stemmed.iterate(codes.join(' AND ')))
  return new Set([...rowids].filter((rowid) => withCodes.has(rowid)))
}
