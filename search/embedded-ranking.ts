import type { Entry } from './catalogue'
import type { Ranked } from './contract'
import type { Criteria } from './criteria'
import { matchExpression, type Spelling, titleExpression, type Word } from './embedded-match'
import type { Opened } from './embedded-parts'
import { evidenceFactor } from './evidence'
import { byScore, type Fused, fuse, type Voice } from './fusion'
import { kindOf, weightsOf } from './query-kind'
import { contentWords, wordsOf } from './stop-words'

/** So many of each list are weighed against each other; whatever comes after keeps the order of its words. */
const weighed = 200

interface Scored {
  rowid: number
  score: number
}

export interface Ranking {
  /** Everything that matched, best first, whether it may be shown or not. */
  entries: Entry[]
  /** Those of them that were weighed, with what brought them up. */
  fused: Map<number, Fused>
}

export interface Asked {
  criteria: Omit<Criteria, 'words'> & { words: Word[] }
  spelling: Spelling
  /** Whether an entry holds what must stand there exactly, and nothing that must not. */
  keeps: (entry: Entry) => boolean
  /** Whether the reader is to be shown an entry. Only such are weighed, so a narrow filter has its own best 200. */
  accept: (entry: Entry) => boolean
  /** The best of Meilisearch. What only it found is among the matches too. */
  meilisearch: Ranked[]
  /** Milliseconds. */
  now: number
}

/**
 * Everything that matches, best first: the list of the words (BM25 over all fields), that of the titles (BM25 over
 * titles alone), that of Meilisearch when it answered, and how near in meaning each title is, fused by the kind of
 * query (`fusion.ts`) and multiplied by what is known of each post (`evidence.ts`).
 * @returns null when nothing is asked in words
 */
export function rank(
  { catalogue, meaning, scored, scoredTitles }: Opened,
  { criteria, spelling, keeps, accept, meilisearch, now }: Asked,
): Ranking | null {
  const match = matchExpression(criteria, spelling)
  if (match === null) return null
  const weights = weightsOf[kindOf(criteria)]
  const isAccepted = (rowid: number) => {
    const entry = catalogue.get(rowid)
    return entry !== undefined && accept(entry) && keeps(entry)
  }
  const all = bestFirst(scored.get(match))
  // A title knows no codes, only their parts.
  const isTitled = criteria.words.some(({ code }) => code) ? new Set(all.map(({ rowid }) => rowid)) : null
  const titles = titleExpression(criteria, spelling)
  const others = meilisearch.flatMap(({ id, score }) => {
    const entry = catalogue.named(id)
    return entry ? { rowid: entry.rowid, score } : []
  })
  const voices = {
    words: firstOf(all, isAccepted),
    title: firstOf(
      titles === null ? [] : bestFirst(scoredTitles.get(titles)),
      (rowid) => (isTitled?.has(rowid) ?? true) && isAccepted(rowid),
    ),
    meilisearch: firstOf(others, isAccepted),
  }
  const pool = [...new Set(Object.values(voices).flatMap((voice) => [...voice.keys()]))]
  const near = weights.meaning > 0 ? meaning.nearness(readings(criteria, spelling), pool) : null
  const fused = fuse({ ...voices, ...(near && { meaning: near }) }, weights)
    .map((it) => {
      const evidence = catalogue.get(it.rowid)?.evidence
      return evidence ? { ...it, score: it.score * evidenceFactor(evidence, now) } : it
    })
    .sort(byScore)
  const weighedUp = new Map(fused.map((it) => [it.rowid, it]))
  const before = new Set([...weighedUp.keys(), ...others.map(({ rowid }) => rowid)])
  const entries: Entry[] = []
  const add = (rowid: number) => {
    const entry = catalogue.get(rowid)
    if (entry && keeps(entry)) entries.push(entry)
  }
  for (const rowid of before) add(rowid)
  for (const { rowid } of all) if (!before.has(rowid)) add(rowid)
  return { entries, fused: weighedUp }
}

/** Sorting here takes half of what SQLite needs for it. */
export function bestFirst(matched: { rowids: string; scores: string } | undefined): Scored[] {
  const rowids: number[] = JSON.parse(matched?.rowids ?? '[]')
  const scores: number[] = JSON.parse(matched?.scores ?? '[]')
  return rowids
    .map((rowid, at) => ({ rowid, score: scores[at] ?? 0 }))
    .sort((a, b) => b.score - a.score || b.rowid - a.rowid)
}

/** Whether its meaning brought a document up more than the words in it. */
export function isMeant({ parts }: Fused): boolean {
  const { words = 0, title = 0, meaning = 0, meilisearch = 0 } = parts
  return meaning > words + title + meilisearch
}

function firstOf(ranked: Iterable<Scored>, isAccepted: (rowid: number) => boolean): Voice {
  const first: Voice = new Map()
  for (const { rowid, score } of ranked) {
    if (!isAccepted(rowid)) continue
    first.set(rowid, score)
    if (first.size === weighed) break
  }
  return first
}

/** Every word with what it may have been meant as. */
function readings({ words, phrases }: Asked['criteria'], spelling: Spelling): string[][] {
  return [...phrases, ...contentWords(words)]
    .flatMap(({ text }) => wordsOf(text))
    .map((word) => [word, ...spelling.alternatives(word)])
}
