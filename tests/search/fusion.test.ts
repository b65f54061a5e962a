import { describe, expect, it } from 'vitest'
import { applied, evidenceBounds, evidenceFactor, noEvidence } from '#search/evidence'
import { fuse, type VoiceName, type Weights } from '#search/fusion'

const weights: Weights = { words: 1, title: 0.5, meaning: 0.25, meilisearch: 0.25 }
const voice = (...scores: [rowid: number, score: number][]) => new Map(scores)
const order = (voices: Partial<Record<VoiceName, Map<number, number>>>, by = weights) =>
  fuse(voices, by).map(({ rowid }) => rowid)

describe('one ranked list out of several', () => {
  it('is the list itself when only one has a say', () => {
    const words = voice([1, 9], [2, 7], [3, 1])
    expect(order({ words })).toEqual([1, 2, 3])
    expect(order({ words, title: voice() })).toEqual([1, 2, 3])
    expect(order({ words, meilisearch: voice([3, 1]) }, { ...weights, meilisearch: 0 })).toEqual([1, 2, 3])
  })

  it('gives the best of every list the full weight of the list, whatever its scale', () => {
    const [first] = fuse({ words: voice([1, 900], [2, 100]), title: voice([1, 0.02], [2, 0.01]) }, weights)
    expect(first).toEqual({ rowid: 1, score: 1, parts: { words: 1 / 1.5, title: 0.5 / 1.5 } })
  })

  it('follows the heavier list when two disagree, and a clear lead rather than a rank', () => {
    expect(order({ words: voice([1, 9], [2, 1]), title: voice([2, 9], [1, 1]) })).toEqual([1, 2])
    const close = voice([1, 9], [2, 8.9], [3, 1])
    expect(order({ words: close, title: voice([2, 5], [3, 1]) })).toEqual([2, 1, 3])
  })

  it('never ranks a document lower because one of its scores rose', () => {
    const place = (score: number) =>
      order({
        words: voice([1, 9], [2, score], [3, 2], [4, 1]),
        title: voice([3, 4], [2, 3], [1, 1]),
      }).indexOf(2)
    const places = [1, 2, 4, 6, 8, 9, 12].map(place)
    expect(places).toEqual([...places].sort((a, b) => b - a))
  })

  it('puts equals in one order, whatever order the lists came in', () => {
    expect(order({ words: voice([1, 5], [2, 5], [3, 5]) })).toEqual([3, 2, 1])
    expect(order({ words: voice([3, 5], [1, 5], [2, 5]) })).toEqual([3, 2, 1])
  })

  it('keeps every score between 0 and 1', () => {
    const fused = fuse(
      { words: voice([1, -3], [2, 8]), title: voice([2, 0], [3, 0]), meaning: voice([1, -0.4], [4, 0.9]) },
      weights,
    )
    for (const { score } of fused) {
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
    }
  })
})

describe('what is known of a post', () => {
  const now = Date.UTC(2025, 5, 15)
  const factor = (evidence: Partial<typeof noEvidence> & { reviewedAt?: number | null }) =>
    evidenceFactor({ ...noEvidence, ...evidence }, now)
  const day = 24 * 60 * 60 * 1000

  it('changes nothing when there is nothing', () => {
    expect(factor({})).toBe(1)
    expect(factor({ reviewedAt: now - 400 * day })).toBe(1)
  })

  it('lifts for an accepted answer, for every application less than for the last, and for a fresh review', () => {
    expect(factor({ accepted: true })).toBeGreaterThan(1)
    const lifts = [0, 1, 2, 5, 50].map((times) => factor({ applied: times }))
    expect(lifts).toEqual([...lifts].sort((a, b) => a - b))
    expect(factor({ applied: 2 }) - factor({ applied: 1 })).toBeLessThan(factor({ applied: 1 }) - 1)
    expect(factor({ reviewedAt: now })).toBeGreaterThan(factor({ reviewedAt: now - 100 * day }))
  })

  it('halves an application for every year since, without anything that is kept growing old', () => {
    const kept = applied([now - 365 * day, now])
    expect(kept).toEqual({ applied: 1.5, appliedAt: now })
    expect(factor(kept)).toBeCloseTo(factor({ applied: 1.5 }), 10)
    const later = evidenceFactor({ ...noEvidence, ...kept }, now + 365 * day)
    expect(later).toBeCloseTo(factor({ applied: 0.75 }), 10)
    expect(applied([])).toEqual({ applied: 0, appliedAt: null })
    expect(evidenceFactor({ ...noEvidence, ...applied([now + day]) }, now)).toBe(factor({ applied: 1 }))
  })

  it('lowers what is obsolete or a duplicate, whatever speaks for it', () => {
    const best = { accepted: true, applied: 1000, reviewedAt: now }
    expect(factor({ ...best, isObsolete: true })).toBeLessThan(1)
    expect(factor({ ...best, isDuplicate: true })).toBeLessThan(1)
  })

  it('stays within its bounds, whatever is claimed', () => {
    const extremes = [
      { accepted: true, applied: Number.MAX_SAFE_INTEGER, reviewedAt: now + 1000 * day },
      { isObsolete: true, isDuplicate: true, applied: -5, reviewedAt: -1 },
    ]
    for (const extreme of extremes) {
      expect(factor(extreme)).toBeGreaterThanOrEqual(evidenceBounds.least)
      expect(factor(extreme)).toBeLessThanOrEqual(evidenceBounds.most)
    }
  })
})
