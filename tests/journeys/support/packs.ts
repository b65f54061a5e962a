/**
 * Texts joined into few of at most `max` characters: each, the longest first, goes into the first that has room for it.
 * What is longer alone is left out.
 */
export function packs(texts: string[], max: number, between = ' '): string[] {
  const made: string[] = []
  const fitting = texts.filter(({ length }) => length <= max)
  for (const text of fitting.sort((one, other) => other.length - one.length)) {
    const at = made.findIndex(({ length }) => length + between.length + text.length <= max)
    if (at < 0) made.push(text)
    else made[at] += between + text
  }
  return made
}
