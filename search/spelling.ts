import type { Database } from 'better-sqlite3'

/** Fewer documents (by stem) than this, and a word may well be a slip of the finger. */
const rare = 3
const alternativesPerWord = 3
const shortestRepaired = 4
const mostRemembered = 1000

interface Known {
  term: string
  letters: number
}

/**
 * Repairs spelling from the words of the corpus itself: a word found in fewer than three documents gets up to three
 * better known words one edit away (two from nine letters on). Measured: it wins back most of what a typo costs.
 */
export function createSpelling(db: Database) {
  const newWords = db.prepare<[number], { id: number; term: string }>(
    'SELECT id, term FROM word WHERE id > ? ORDER BY id',
  )
  const documentsOf = db.prepare<[string], number>('SELECT documents FROM word WHERE term = ?').pluck()
  const stemmed = db
    .prepare<[string], number>(
      `SELECT count(*) FROM (SELECT 1 FROM content WHERE content MATCH '"' || ? || '"' LIMIT ${rare})`,
    )
    .pluck()
  const beginning = db
    .prepare<[string, string, number], string>(
      'SELECT term FROM word WHERE term > ? AND term < ? AND documents > 0 ORDER BY documents DESC LIMIT ?',
    )
    .pluck()
  const generation = db.prepare<[], string>(`SELECT value FROM fact WHERE name = 'generation'`).pluck()
  let byLength: Known[][] = []
  let lastId = 0
  let loaded: string | undefined
  /** Repairs of the words of one search are asked for several times. */
  const repaired = new Map<string, string[]>()

  function refresh(): void {
    const current = generation.get()
    if (current !== loaded) {
      byLength = []
      lastId = 0
      loaded = current
      repaired.clear()
    }
    for (const { id, term } of newWords.iterate(lastId)) {
      lastId = id
      repaired.clear()
      const known = { term, letters: lettersOf(term) }
      const list = byLength[term.length]
      if (list) list.push(known)
      else byLength[term.length] = [known]
    }
  }

  function near(word: string, enough: number, prefix: boolean, most = alternativesPerWord): string[] {
    const edits = word.length >= 9 ? 2 : 1
    const letters = lettersOf(word)
    const found: { term: string; distance: number; documents: number }[] = []
    const longest = prefix ? byLength.length - 1 : word.length + edits
    for (let length = word.length - edits; length <= longest; length++) {
      for (const known of byLength[length] ?? []) {
        // Nobody types the first letter wrong often enough to look through every word at every key.
        if (prefix && known.term[0] !== word[0]) continue
        // Every edit changes at most two letters of the set; this spares nearly all of the slow comparisons.
        const odd = prefix ? letters & ~known.letters : letters ^ known.letters
        if (bits(odd) > edits * (prefix ? 1 : 2)) continue
        const distance = prefix
          ? prefixDistance(word, known.term, edits)
          : editDistance(word, known.term, edits)
        if (distance === 0 || distance > edits) continue
        const documents = documentsOf.get(known.term) ?? 0
        if (documents >= enough) found.push({ term: known.term, distance, documents })
      }
    }
    return found
      .sort((a, b) => a.distance - b.distance || b.documents - a.documents)
      .slice(0, most)
      .map(({ term }) => term)
  }

  return {
    /** How many documents hold exactly this word. */
    documentsWith(word: string): number {
      return documentsOf.get(word) ?? 0
    },
    alternatives(word: string): string[] {
      if (word.length < shortestRepaired) return []
      refresh()
      const known = repaired.get(word)
      if (known) return known
      const documents = stemmed.get(word) ?? 0
      const found = documents >= rare ? [] : near(word, documents === 0 ? 1 : rare, false)
      if (repaired.size >= mostRemembered) repaired.clear()
      repaired.set(word, found)
      return found
    },
    /** Words of the corpus a slip away from this one, the likeliest first; some may be in posts that not everybody may read. */
    near(word: string, most: number): string[] {
      if (word.length < shortestRepaired) return []
      refresh()
      return near(word, 1, false, most)
    },
    /** Words of the corpus that begin like this, the most frequent first; with the same caution. */
    begun: (start: string, most: number): string[] => beginning.all(start, `${start}\u{10FFFF}`, most),
    /** Words that begin nearly like this. */
    completions(start: string): string[] {
      if (start.length < shortestRepaired) return []
      refresh()
      return near(start, 1, true)
    },
  }
}

/** Levenshtein distance with neighbours swapped as one edit; gives `most + 1` as soon as it is more than `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(before, j - 2) + 1)
      row.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    before = above
    above = row
  }
  return at(above, b.length)
}

/** The distance to the beginning of `term` that comes nearest. */
function prefixDistance(start: string, term: string, most: number): number {
  let least = most + 1
  for (let length = start.length - most; length <= Math.min(start.length + most, term.length); length++)
    least = Math.min(least, editDistance(start, term.slice(0, length), most))
  return least
}

function at(row: number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}

function lettersOf(word: string): number {
  let set = 0
  for (let index = 0; index < word.length; index++) set |= 1 << (word.charCodeAt(index) & 31)
  return set
}

function bits(set: number): number {
  let count = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) count++
  return count
}
