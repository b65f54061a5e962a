/** Letters as they are compared: small, and without their accents. */
export function bare(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/**
 * How well the beginning of a word fits: 0 for the first of the names themselves, 1 for its beginning, 2 for the beginning
 * of a word in any of them, null for not at all. All of it `bare`.
 */
export function rankOf(begun: string, names: string[]): 0 | 1 | 2 | null {
  const [first = ''] = names
  if (first === begun) return 0
  if (first.startsWith(begun)) return 1
  return names.some((name) =>
    ` ${name.replace(/[\s_.-]+/g, ' ')}`.includes(` ${begun.replace(/[_.-]+/g, ' ')}`),
  )
    ? 2
    : null
}

/** The best of them, in their own order where they fit alike. */
export function bestFits<Item>(
  begun: string,
  items: readonly Item[],
  namesOf: (item: Item) => string[],
  most: number,
): Item[] {
  const wanted = bare(begun)
  return items
    .flatMap((item) => {
      const rank = rankOf(wanted, namesOf(item).map(bare))
      return rank === null ? [] : [{ item, rank }]
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ item }) => item)
}
