import type { Database } from 'better-sqlite3'
import { meaningfulWords, meaningOf, postWords, wordToBlob } from './meaning'
import { toBlob } from './meaning-vectors'
import { learnWords } from './meaning-words'
import { wordsOf } from './stop-words'

const dimensions = 150
/** The newest posts up to so many characters are learnt from: half a minute of one core. */
const mostCharacters = 60_000_000
/** Of one endless thread only this much. */
const mostOfOne = 20_000
/** With fewer posts, words stand beside each other by chance. */
export const leastDocuments = 100
/** Learnt again when the archive has grown or shrunk by this share. */
const staleAfter = 0.2

export interface Learnt {
  /** How many documents there were. */
  documents: number
}

/** Whether there is enough to learn from, and it differs enough from what was learnt last. */
export function isWorthLearning(documents: number, last: Learnt | null): boolean {
  if (documents < leastDocuments) return false
  return last === null || Math.abs(documents - last.documents) > last.documents * staleAfter
}

export function lastLearnt(db: Database): Learnt | null {
  const value = db.prepare<[], string>(`SELECT value FROM fact WHERE name = 'learnt'`).pluck().get()
  return value === undefined ? null : JSON.parse(value)
}

/**
 * Learns words from every post of the file and gives every post its vector, in one transaction at the end. It takes
 * seconds to a minute of CPU and 200 MB, so it belongs in a thread of its own, with a connection of its own.
 * @returns how many words were learnt; 0 when there was too little, or the file was rebuilt meanwhile
 * @throws on a locked file or a full disk
 */
export function learnMeaning(db: Database): number {
  const generation = db.prepare<[], string>(`SELECT value FROM fact WHERE name = 'generation'`).pluck()
  const begunWith = generation.get()
  const posts = db.prepare<[], { text: string }>(
    `SELECT substr(title || char(10) || body || char(10) || answers, 1, ${mostOfOne}) AS text FROM content ORDER BY rowid DESC`,
  )
  function* texts(): Generator<string[]> {
    let characters = 0
    for (const { text } of posts.iterate()) {
      yield meaningfulWords(wordsOf(text))
      characters += text.length
      if (characters > mostCharacters) return
    }
  }
  const learnt = learnWords(texts, dimensions)
  if (!learnt) return 0
  const vectors = new Map(
    learnt.words.map((word, index) => {
      const vector = learnt.vectors.slice(index * learnt.dimensions, (index + 1) * learnt.dimensions)
      return [word, vector.map((value) => value * (learnt.rarity[index] ?? 0))] as const
    }),
  )
  const beginnings = db.prepare<[number], { rowid: number; title: string; body: string }>(
    'SELECT rowid, title, body FROM content WHERE rowid > ? ORDER BY rowid',
  )
  let last = 0
  const meanings: { rowid: number; vector: Buffer }[] = []
  function placePosts(): void {
    for (const { rowid, title, body } of beginnings.iterate(last)) {
      last = rowid
      const meaning = meaningOf(postWords(title, body), (word) => vectors.get(word))
      if (meaning) meanings.push({ rowid, vector: toBlob(meaning) })
    }
  }
  placePosts()
  const addWord = db.prepare('INSERT INTO learnt (word, vector) VALUES (?, ?)')
  const addMeaning = db.prepare<{ rowid: number; vector: Buffer }>(
    `INSERT INTO meaning (document, vector)
     SELECT :rowid, :vector WHERE EXISTS (SELECT 1 FROM document WHERE rowid = :rowid)`,
  )
  return db
    .transaction(() => {
      // A rebuild gives every document another rowid.
      if (generation.get() !== begunWith) return 0
      placePosts()
      db.exec('DELETE FROM learnt; DELETE FROM meaning;')
      for (const [word, vector] of vectors) addWord.run(word, wordToBlob(vector))
      for (const meaning of meanings) addMeaning.run(meaning)
      const documents = db.prepare<[], number>('SELECT count(*) FROM document').pluck().get() ?? 0
      db.prepare(
        `INSERT INTO fact (name, value) VALUES ('learnt', ?)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      ).run(JSON.stringify({ documents } satisfies Learnt))
      return vectors.size
    })
    .immediate()
}

/** Drops all that was learnt: from then on words alone decide. */
export function forgetMeaning(db: Database): void {
  db.transaction(() =>
    db.exec(`DELETE FROM learnt; DELETE FROM meaning; DELETE FROM fact WHERE name = 'learnt'`),
  ).immediate()
}
