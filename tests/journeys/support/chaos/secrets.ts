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
  const hidden = new Map<string, Hidden[]>()
  const key = (word: string, reader: string) => `${word} ${reader}`

  const spansOf = (word: string, reader: string) => hidden.get(key(word, reader)) ?? []

  function hide(word: string, reader: string): void {
    const spans = hidden.get(key(word, reader)) ?? []
    hidden.set(key(word, reader), spans)
    if (spans.at(-1)?.until !== Number.POSITIVE_INFINITY)
      spans.push({ from: performance.now(), until: Number.POSITIVE_INFINITY })
  }

  function reveal(word: string, reader: string): void {
    const last = hidden.get(key(word, reader))?.at(-1)
    if (last) last.until = Math.min(last.until, performance.now())
  }

  return {
    /** The word is one of the private space from now on: whoever is not let into `ROOM` must not be shown it. */
    keepInRoom: (word: string) => hide(word, ROOM),
    /** To be called before the site is asked to show it to everybody. */
    letOutOfRoom: (word: string) => reveal(word, ROOM),
    /** From now on the reader must not be shown the word. */
    hide,
    /** To be called before the site is asked to show it again. */
    reveal,
    /** Words in an answer that were hidden from its reader from before the request until after it. */
    toldIn(text: string, reader: string, asked: number, answered: number): string[] {
      const words = new Set(text.match(/zz[a-z]{10}/g))
      const throughout = (word: string, from: string) =>
        spansOf(word, from).some((span) => span.from < asked && span.until > answered)
      return [...words].filter(
        (word) => throughout(word, reader) || (throughout(word, ROOM) && throughout(ROOM, reader)),
      )
    },
  }
}

export type Secrets = ReturnType<typeof createSecrets>
