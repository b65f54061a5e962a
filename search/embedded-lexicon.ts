import type { Catalogue } from './catalogue'
import type { Lexicon } from './correction'
import { quoted } from './embedded-match'
import type { Opened } from './embedded-parts'

const candidates = 8
/** After so many posts that the reader may not read, a word counts as one they have not met. */
const mostLookedAt = 5000

/** Whether a document lies in one of these spaces; every shape is looked at once. */
export function readableBy(catalogue: Catalogue, spaceIds: string[]): (rowid: number) => boolean {
  const known: boolean[] = []
  const spaces = new Set(spaceIds)
  return (rowid) => {
    const entry = catalogue.get(rowid)
    if (!entry) return false
    known[entry.shape] ??= spaces.has(catalogue.shapeOf(entry.shape).space)
    return known[entry.shape] ?? false
  }
}

/** The words of the posts in these spaces. The vocabulary of the file is everybody's, so each word is looked up. */
export function createLexicon(
  { catalogue, spelling, stemmed, written, names }: Opened,
  spaceIds: string[],
): Lexicon & { begun(start: string, most: number): string[]; anyWith(words: string[]): boolean } {
  const isReadable = readableBy(catalogue, spaceIds)

  function count(rowids: Iterable<number>, most: number): number {
    const found = new Set<number>()
    let looked = 0
    for (const rowid of rowids) {
      if (isReadable(rowid)) found.add(rowid)
      if (found.size >= most || ++looked >= mostLookedAt) break
    }
    return found.size
  }

  const postsWith = (word: string, most: number) => count(written.iterate({ match: quoted(word) }), most)
  return {
    isName: (word) => names.synonyms().words.has(word),
    postsWithStem: (word, most) => count(stemmed.iterate(quoted(word)), most),
    near: (word, most) =>
      spelling
        .near(word, candidates)
        .map((near) => ({ word: near, posts: postsWith(near, most) }))
        .filter(({ posts }) => posts > 0),
    /** Words that begin like this, the most frequent first. */
    begun: (start, most) => spelling.begun(start, most).filter((word) => postsWith(word, 1) > 0),
    /** Whether one post holds all of these words, in any of their forms. */
    anyWith: (words) => count(stemmed.iterate(words.map(quoted).join(' AND ')), 1) > 0,
  }
}
