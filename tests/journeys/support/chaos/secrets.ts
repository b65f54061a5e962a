/** From when to when something was hidden from a reader, as far as the site said so. */
interface Hidden {
  from: number
  until: number
}

/** Stands for every word of the private space. */
export const ROOM = 'room'

/**
 * Remembers who could not see what, and when. Only what the site has acknowledged counts: between a request and its
 * answer either is right.
 */
export function createSecrets() {
  const inRoom = new Set<string>()
  const hidden = new Map<string, Hidden[]>()
  const key = (word: string, reader: string) => `${word} ${reader}`

  const spansOf = (word: string, reader: string) => hidden.get(key(word, reader)) ?? []

  return {
    /** The word is one of the private space: whoever is not let into `ROOM` must not be shown it. */
    keepInRoom: (word: string) => inRoom.add(word),
    /** From now on the reader must not be shown the word. */
    hide(word: string, reader: string): void {
      const spans = hidden.get(key(word, reader)) ?? []
      hidden.set(key(word, reader), spans)
      if (spans.at(-1)?.until !== Number.POSITIVE_INFINITY)
        spans.push({ from: performance.now(), until: Number.POSITIVE_INFINITY })
    },
    /** To be called before the site is asked to show it again. */
    reveal(word: string, reader: string): void {
      const last = hidden.get(key(word, reader))?.at(-1)
      if (last) last.until = Math.min(last.until, performance.now())
    },
    /** Words in an answer that were hidden from its reader from before the request until after it. */
    toldIn(text: string, reader: string, asked: number, answered: number): string[] {
      const words = new Set(text.match(/zz[a-z]{10}/g))
      return [...words].filter((word) =>
        [...spansOf(word, reader), ...(inRoom.has(word) ? spansOf(ROOM, reader) : [])].some(
          ({ from, until }) => from < asked && until > answered,
        ),
      )
    },
  }
}

export type Secrets = ReturnType<typeof createSecrets>
