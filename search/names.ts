import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { FoundName, FoundNames, NameChange, NameDocument } from './contract'
import { markBeginnings } from './passages'
import { wordsOf } from './stop-words'

/** Shorter beginnings are too like one another for a slip in them to be seen. */
const shortestRepaired = 4

interface Known {
  document: NameDocument
  /** The name first, then every other word it goes by. */
  texts: { text: string; words: string[] }[]
}

/** The names of topics, as words with single spaces between them. */
export interface Synonyms {
  /** The other names of what is called so. */
  others: Map<string, string[]>
  /** Every word in any of the names. */
  words: Set<string>
  /** Changes when they do. */
  digest: string
}

/** How well something matches, the smaller the better. */
const quality = { whole: 0, start: 1, word: 2, alias: 3, slip: 4 }

const keyOf = ({ type, id }: Pick<NameDocument, 'type' | 'id'>) => `${type}:${id}`

/**
 * People, topics and sessions by name, held in memory by their first letters and followed through the file: some ten
 * thousand of them are looked through in a fraction of a millisecond. What is removed leaves a row without a digest,
 * which tells other processes.
 */
export function createNames(db: Database) {
  const put = db.prepare(
    `INSERT INTO name (key, document, digest, sequence) VALUES (?, ?, ?, (SELECT ifnull(max(sequence), 0) + 1 FROM name))
     ON CONFLICT (key) DO UPDATE SET document = excluded.document, digest = excluded.digest, sequence = excluded.sequence`,
  )
  const digestOf = db.prepare<[string], string | null>('SELECT digest FROM name WHERE key = ?').pluck()
  const present = db.prepare<[], { id: string; digest: string }>(
    'SELECT key AS id, digest FROM name WHERE digest IS NOT NULL',
  )
  const changed = db.prepare<[number], { key: string; document: string; digest: string | null; at: number }>(
    'SELECT key, document, digest, sequence AS at FROM name WHERE sequence > ? ORDER BY sequence',
  )
  const known = new Map<string, Known>()
  let last = 0

  function refresh(): void {
    for (const { key, document, digest, at } of changed.iterate(last)) {
      last = at
      synonyms = byInitial = null
      if (digest === null) known.delete(key)
      else known.set(key, toKnown(JSON.parse(document)))
    }
  }

  function write({ upsert, remove }: NameChange): void {
    for (const document of upsert) {
      const digest = nameDigest(document)
      if (digestOf.get(keyOf(document)) !== digest) put.run(keyOf(document), JSON.stringify(document), digest)
    }
    for (const name of remove) if (digestOf.get(keyOf(name))) put.run(keyOf(name), '{}', null)
  }

  let synonyms: Synonyms | null = null
  let byInitial: Map<string, Known[]> | null = null

  /** Those that can match a typed word: not even a slip changes its first letter. */
  function alikeIn([initial = '']: string): Known[] {
    byInitial ??= groupByInitial(known.values())
    return byInitial.get(initial) ?? []
  }

  return {
    /** What topics are called, up to date. */
    synonyms(): Synonyms {
      refresh()
      synonyms ??= synonymsOf([...known.values()].filter(({ document }) => document.type === 'topic'))
      return synonyms
    },
    apply: db.transaction(write).immediate,
    /** Makes these the only names there are. */
    replace: db.transaction((all: NameDocument[]) => {
      const wanted = new Set(all.map(keyOf))
      const gone = present.all().filter(({ id }) => !wanted.has(id))
      write({ upsert: all, remove: [] })
      for (const { id } of gone) put.run(id, '{}', null)
    }).immediate,
    digests: () => present.all(),
    /** Every name there is. */
    *all(): Generator<NameDocument> {
      refresh()
      for (const { document } of known.values()) yield document
    },
    /**
     * Those with a word for every word of the text, the last one begun, one slip allowed from four letters on.
     * @param limit of each kind
     */
    find(text: string, spaceIds: string[], limit: number): FoundNames {
      refresh()
      const typed = wordsOf(text)
      const found: {
        type: NameDocument['type']
        rank: number
        length: number
        name: string
        found: FoundName
      }[] = []
      for (const { document, texts } of alikeIn(typed[0] ?? '')) {
        if (document.spaceId !== null && !spaceIds.includes(document.spaceId)) continue
        const best = bestOf(texts, typed)
        if (!best) continue
        const [{ text: name } = { text: '' }] = texts
        const alias = best.at > 0 ? (texts[best.at]?.text ?? '') : null
        const { type, id } = document
        const shown = {
          type,
          id,
          name: markBeginnings(name, best.begun),
          alias: alias === null ? null : markBeginnings(alias, best.begun),
        }
        found.push({ type, rank: best.rank, length: name.length, name, found: shown })
      }
      found.sort((a, b) => a.rank - b.rank || a.length - b.length || (a.name < b.name ? -1 : 1))
      const of = (type: NameDocument['type']) => {
        const all = found.filter((it) => it.type === type)
        const asTyped = all.filter(({ rank }) => rank !== quality.slip)
        // What was typed rightly is no slip for something else.
        return (asTyped.length > 0 ? asTyped : all).slice(0, limit).map((it) => it.found)
      }
      return { topics: of('topic'), people: of('person'), sessions: of('session') }
    },
  }
}

export function nameDigest({ type, id, name, otherWords, spaceId }: NameDocument): string {
  return hash([type, id, name, [...otherWords].sort(), spaceId])
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22)
}

function synonymsOf(topics: Known[]): Synonyms {
  const others = new Map<string, string[]>()
  for (const { texts } of topics) {
    const names = [...new Set(texts.map(({ words }) => words.join(' ')))].filter(Boolean)
    if (names.length < 2) continue
    for (const name of names)
      others.set(name, [...(others.get(name) ?? []), ...names.filter((other) => other !== name)])
  }
  const words = new Set(topics.flatMap(({ texts }) => texts.flatMap((text) => text.words)))
  const digest = hash([...others].sort(([a], [b]) => (a < b ? -1 : 1)))
  return { others, words, digest }
}

function toKnown(document: NameDocument): Known {
  const texts = [document.name, ...document.otherWords].map((text) => ({ text, words: wordsOf(text) }))
  return { document, texts: texts.filter(({ words }, position) => position === 0 || words.length > 0) }
}

function groupByInitial(all: Iterable<Known>): Map<string, Known[]> {
  const groups = new Map<string, Known[]>()
  for (const one of all) {
    const initials = one.texts.flatMap(({ words }) => words.map(([initial = '']) => initial))
    for (const initial of new Set(initials)) {
      const group = groups.get(initial)
      if (group) group.push(one)
      else groups.set(initial, [one])
    }
  }
  return groups
}

function bestOf(
  texts: Known['texts'],
  typed: string[],
): { rank: number; at: number; begun: string[] } | null {
  let best: { rank: number; at: number; begun: string[] } | null = null
  for (const [at, { words }] of texts.entries()) {
    const match = matchOf(words, typed)
    if (!match) continue
    const rank = at === 0 || match.rank === quality.slip ? match.rank : Math.max(match.rank, quality.alias)
    if (!best || rank < best.rank) best = { rank, at, begun: match.begun }
  }
  return best
}

/** Every typed word must begin a word of its own; `begun` holds the beginnings as the name writes them. */
function matchOf(words: string[], typed: string[]): { rank: number; begun: string[] } | null {
  if (typed.length > words.length) return null
  const free = [...words]
  const begun: string[] = []
  let slips = false
  for (const word of typed) {
    let at = free.findIndex((candidate) => candidate.startsWith(word))
    if (at < 0) {
      at = free.findIndex((candidate) => beginsNearly(candidate, word))
      slips = true
    }
    const [taken] = at < 0 ? [] : free.splice(at, 1)
    if (taken === undefined) return null
    begun.push(taken.startsWith(word) ? word : taken)
  }
  if (slips) return { rank: quality.slip, begun }
  const [name, text] = [words.join(' '), typed.join(' ')]
  return { rank: name === text ? quality.whole : name.startsWith(text) ? quality.start : quality.word, begun }
}

/** Whether a beginning of the candidate is one edit away: a letter more, less or another, or two neighbours swapped. */
function beginsNearly(candidate: string, word: string): boolean {
  if (word.length < shortestRepaired || candidate[0] !== word[0]) return false
  let at = 1
  while (at < word.length && candidate[at] === word[at]) at++
  const goesOn = (typed: number, meant: number) => candidate.startsWith(word.slice(at + typed), at + meant)
  const isSwapped = word[at] === candidate[at + 1] && word[at + 1] === candidate[at]
  return goesOn(1, 1) || goesOn(1, 0) || goesOn(0, 1) || (isSwapped && goesOn(2, 2))
}
