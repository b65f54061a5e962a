/** Texts joined into as few as possible of at most `max` characters; what is longer alone is left out. */
export function packs(texts: string[], max: number, between = ' '): string[] {
  const made: string[] = []
  for (const text of texts.filter(({ length }) => length <= max)) {
    const last = made.at(-1)
    if (last !== undefined && last.length + between.length + text.length <= max)
      made[made.length - 1] = last + between + text
    else made.push(text)
  }
  return made
}
