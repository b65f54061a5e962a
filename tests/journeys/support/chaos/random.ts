import { numbersFrom } from '../../../support/random'

/** Choices that are the same for the same seed. */
export function randomFrom(seed: number) {
  const next = numbersFrom(seed)
  return {
    next,
    of: <T>(from: readonly T[]): T | undefined => from[Math.floor(next() * from.length)],
    /** A word that nothing else in the world holds. */
    word: () =>
      `zz${Array.from({ length: 10 }, () => String.fromCharCode(97 + Math.floor(next() * 26))).join('')}`,
  }
}

export type Random = ReturnType<typeof randomFrom>
