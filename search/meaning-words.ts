import { factorize, type SparseMatrix } from './meaning-factors'

export interface WordVectors {
  words: string[]
  /** How telling each word is: the logarithm of how many texts there are for each that holds it. */
  rarity: Float32Array
  /** One row of `dimensions` numbers for each word. */
  vectors: Float32Array
  dimensions: number
}

const window = 5
const leastDocuments = 2
const mostWords = 20_000
/** Slots of the table of pairs: 12 bytes each. */
const mostPairs = 2 ** 23
const fullAt = 0.7
/** Contexts count by this power of how often they occur, so that rare ones do not look telling by chance. */
const smoothing = 0.75

/**
 * Learns what words mean from the words they stand beside: positive pointwise mutual information of words within five
 * of each other, with smoothed contexts, reduced by a truncated SVD (Levy, Goldberg and Dagan 2015). Memory stays
 * under 200 MB, whatever is read.
 * @param texts lists of words without stop words; walked through twice
 * @returns null when there is too little to learn from
 */
export function learnWords(texts: () => Iterable<string[]>, dimensions: number): WordVectors | null {
  const documents = new Map<string, number>()
  let total = 0
  for (const text of texts()) {
    total++
    for (const word of new Set(text)) documents.set(word, (documents.get(word) ?? 0) + 1)
  }
  const words = [...documents]
    .filter(([, count]) => count >= leastDocuments)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostWords)
    .map(([word]) => word)
  const rank = Math.min(dimensions, Math.floor(words.length / 4))
  if (rank < 8) return null
  const numberOf = new Map(words.map((word, index) => [word, index]))
  const pairs = createPairs()
  for (const text of texts()) {
    const numbers = text.flatMap((word) => numberOf.get(word) ?? [])
    for (let at = 0; at < numbers.length; at++)
      for (let beside = at + 1; beside <= at + window && beside < numbers.length; beside++) {
        const [a, b] = [numbers[at] as number, numbers[beside] as number]
        if (a !== b) pairs.add(Math.min(a, b), Math.max(a, b), 1 / (beside - at))
      }
  }
  return {
    words,
    rarity: Float32Array.from(words, (word) => Math.log((total + 1) / (documents.get(word) ?? 1))),
    vectors: factorize(information(pairs, words.length), rank),
    dimensions: rank,
  }
}

/** Counts pairs in a table of fixed size; when it fills up, the rarest pairs are forgotten. */
function createPairs() {
  let keys = new Float64Array(2 ** 16)
  let counts = new Float32Array(2 ** 16)
  let used = 0

  function slotOf(key: number): number {
    const mask = keys.length - 1
    let slot =
      (Math.imul(key % 2 ** 31, 0x9e3779b1) ^ Math.imul(Math.floor(key / 2 ** 15), 0x85ebca6b)) & mask
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  function put(key: number, count: number): void {
    const slot = slotOf(key)
    if (keys[slot] === 0) {
      keys[slot] = key
      used++
    }
    counts[slot] = (counts[slot] as number) + count
  }

  function makeRoom(): void {
    const [oldKeys, oldCounts] = [keys, counts]
    const length = Math.min(keys.length * 2, mostPairs)
    for (let least = length > oldKeys.length ? 0 : 1; ; least *= 2) {
      keys = new Float64Array(length)
      counts = new Float32Array(length)
      used = 0
      for (let slot = 0; slot < oldKeys.length; slot++)
        if (oldKeys[slot] !== 0 && (oldCounts[slot] as number) > least)
          put(oldKeys[slot] as number, oldCounts[slot] as number)
      if (used < length * fullAt * 0.75) return
    }
  }

  return {
    add(low: number, high: number, count: number): void {
      if (used > keys.length * fullAt) makeRoom()
      // Zero marks a free slot, and the pair (0, 0) never occurs.
      put(low * mostWords + high, count)
    },
    *all(): Generator<[low: number, high: number, count: number]> {
      for (let slot = 0; slot < keys.length; slot++) {
        const key = keys[slot] as number
        if (key !== 0) yield [Math.floor(key / mostWords), key % mostWords, counts[slot] as number]
      }
    },
  }
}

function information(pairs: ReturnType<typeof createPairs>, size: number): SparseMatrix {
  const sums = new Float64Array(size)
  for (const [a, b, count] of pairs.all()) {
    sums[a] = (sums[a] as number) + count
    sums[b] = (sums[b] as number) + count
  }
  const smooth = sums.map((sum) => sum ** smoothing)
  const total = smooth.reduce((sum, value) => sum + value, 0)
  // Smoothing makes it differ by direction, so both are averaged to keep the matrix symmetric.
  const informationOf = (a: number, b: number, count: number) => {
    const mutual = (word: number, context: number) =>
      Math.log((count * total) / ((sums[word] as number) * (smooth[context] as number)))
    return Math.max(0, (mutual(a, b) + mutual(b, a)) / 2)
  }
  const lengths = new Uint32Array(size + 1)
  for (const [a, b, count] of pairs.all())
    if (informationOf(a, b, count) > 0)
      for (const row of [a, b]) lengths[row + 1] = (lengths[row + 1] as number) + 1
  const starts = lengths
  for (let row = 0; row < size; row++) starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number)
  const columns = new Uint32Array(starts[size] as number)
  const values = new Float32Array(columns.length)
  const next = starts.slice(0, size)
  const enter = (row: number, column: number, value: number) => {
    const at = next[row] as number
    next[row] = at + 1
    columns[at] = column
    values[at] = value
  }
  for (const [a, b, count] of pairs.all()) {
    const value = informationOf(a, b, count)
    if (value === 0) continue
    enter(a, b, value)
    enter(b, a, value)
  }
  return { size, starts, columns, values }
}
