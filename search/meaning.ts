import type { Database } from 'better-sqlite3'
import { cosine, fromBlob, normalize } from './meaning-vectors'
import { stem } from './passages'
import { isStopWord, wordsOf } from './stop-words'

/** Longer words are noise: keys, hashes, encoded pictures. */
const longestWord = 30
/** What a post is about is said at its beginning; its answers wander. */
const meaningfulCharacters = 600

/**
 * What texts mean, by the words learnt from this archive (see `meaning-learning.ts`). It only ever orders what the
 * words found: what was learnt comes from every space, so finding by it could give away a word's neighbours in a space
 * that the reader is not in.
 */
export function createMeaning(db: Database) {
  const learnt = db.prepare<[string], Buffer>('SELECT vector FROM learnt WHERE word = ?').pluck()
  const vectors = db.prepare<[string], { document: number; vector: Buffer }>(
    'SELECT document, vector FROM meaning WHERE document IN (SELECT value FROM json_each(?))',
  )

  const lookup = (word: string) => {
    const blob = learnt.get(word)
    return blob && wordFromBlob(blob)
  }
  const vectorOf = (words: string[]) => meaningOf(words, lookup)

  return {
    /** What a post is about, by its title and how it begins. */
    ofPost: (title: string, body: string) => vectorOf(postWords(title, body)),
    /**
     * How near these documents are to what is sought, by rowid; null when nothing can be said.
     * @param readings of each word, the likeliest first: the first that was learnt counts
     */
    nearness(readings: string[][], rowids: number[]): Map<number, number> | null {
      const sought = vectorOf(
        readings.flatMap((words) => words.find((word) => lookup(stem(word)) !== undefined) ?? []),
      )
      if (!sought) return null
      const near = vectors
        .all(JSON.stringify(rowids))
        .map(({ document, vector }) => [document, cosine(sought, fromBlob(vector))] as const)
      return near.length > 0 ? new Map(near) : null
    },
  }
}

/** The words that place a post. */
export function postWords(title: string, body: string): string[] {
  return wordsOf(`${title}\n${body.slice(0, meaningfulCharacters)}`)
}

/** The direction of the sum of the words' vectors; null when none of them was learnt. */
export function meaningOf(
  words: string[],
  lookup: (word: string) => Float32Array | undefined,
): Float32Array | null {
  let sum: Float32Array | null = null
  for (const word of new Set(meaningfulWords(words))) {
    const vector = lookup(word)
    if (!vector) continue
    sum ??= new Float32Array(vector.length)
    for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] as number) + (vector[k] ?? 0)
  }
  return sum && normalize(sum)
}

/** The words that meaning is learnt from and looked up by: stems, without those that say nothing. */
export function meaningfulWords(words: string[]): string[] {
  return words.filter((word) => word.length <= longestWord && !isStopWord(word)).map(stem)
}

/** A word's vector as it is stored: its length says how telling the word is, so in full numbers. */
export function wordToBlob(vector: Float32Array): Buffer {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength)
}

function wordFromBlob(blob: Buffer): Float32Array {
  return new Float32Array(blob.buffer.slice(blob.byteOffset, blob.byteOffset + blob.byteLength))
}
