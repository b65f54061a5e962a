/** Numbers from 0 to 1 that are the same for the same seed (mulberry32, Tommy Ettinger, public domain). */
export function randomFrom(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    of: <T>(from: readonly T[]): T | undefined => from[Math.floor(next() * from.length)],
    /** A word that nothing else in the world holds. */
    word: () =>
      `zz${Array.from({ length: 10 }, () => String.fromCharCode(97 + Math.floor(next() * 26))).join('')}`,
  }
}

export type Random = ReturnType<typeof randomFrom>
