/** One opinion about which documents answer a query: higher scores are better, and the scale is the list's own. */
export type Voice = Map<number, number>

export type VoiceName = 'words' | 'title' | 'meaning' | 'meilisearch'

export type Weights = Record<VoiceName, number>

export interface Fused {
  rowid: number
  /** Between 0 and 1. */
  score: number
  /** What each voice added to the score. */
  parts: Partial<Record<VoiceName, number>>
}

/**
 * One score out of several lists: each is stretched so that its best document has 1 and its worst 0, a document it
 * does not hold has 0, and the weighted mean of these is taken:
 *
 *     score(d) = Σ w(list) · (s(list, d) - min(list)) / (max(list) - min(list))  /  Σ w(list)
 *
 * over the lists that answered and have a weight. Unlike reciprocal ranks this keeps how much better one document is
 * than the next (Fox and Shaw 1994, CombSUM). Lists must be cut at the same length for every page of one search, since
 * the worst of a list counts.
 * @returns best first; equals in the order of `rowid`, the later written first, so that pages never overlap
 */
export function fuse(voices: Partial<Record<VoiceName, Voice>>, weights: Weights): Fused[] {
  const speaking = (Object.entries(voices) as [VoiceName, Voice][]).filter(
    ([name, voice]) => voice.size > 0 && weights[name] > 0,
  )
  const whole = speaking.reduce((sum, [name]) => sum + weights[name], 0)
  const fused = new Map<number, Fused>()
  for (const [name, voice] of speaking) {
    const stretched = stretch(voice)
    for (const [rowid, score] of voice) {
      const it = fused.get(rowid) ?? { rowid, score: 0, parts: {} }
      const part = (stretched(score) * weights[name]) / whole
      it.score += part
      it.parts[name] = part
      fused.set(rowid, it)
    }
  }
  return [...fused.values()].sort(byScore)
}

export function byScore(a: { rowid: number; score: number }, b: { rowid: number; score: number }): number {
  return b.score - a.score || b.rowid - a.rowid
}

function stretch(voice: Voice): (score: number) => number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const score of voice.values()) {
    if (score < least) least = score
    if (score > most) most = score
  }
  return most > least ? (score) => (score - least) / (most - least) : () => 1
}
