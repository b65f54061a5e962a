import type { ParsedQuery } from '#search/index'
import { documentOf, randomFrom, type Story, storyOf } from './generated-corpus'
import { typed } from './judged-set'

/** Ways to look for a post that one knows of, with the share that must be among the first ten. */
export const knownItems: {
  kind: string
  least: number
  ask: (story: Story, random: () => number) => string
}[] = [
  { kind: 'title', least: 0.99, ask: ({ title }) => title },
  {
    kind: 'title reordered',
    least: 0.99,
    ask: ({ title }, random) => shuffled(title.split(' '), random).join(' '),
  },
  { kind: 'one typo', least: 0.95, ask: ({ title }, random) => withSlip(title, random) },
  {
    kind: 'last word cut',
    least: 0.97,
    ask: ({ title }) => title.replace(/\W+$/, '').replace(/\w{1,3}$/, ''),
  },
  { kind: 'asked as a question', least: 0.9, ask: (story, random) => question(story, random) },
  { kind: 'error code', least: 0.99, ask: ({ code }) => code },
]

/**
 * The share of posts found among the first ten, by each way of asking for them.
 * @param posts how many there are, numbered from 0
 * @param asked how many of them are asked for
 */
export async function knownItemShares(
  search: (query: ParsedQuery, spaceIds: string[]) => Promise<string[]>,
  { posts, asked }: { posts: number; asked: number },
) {
  const rows = []
  for (const { kind, least, ask } of knownItems) {
    const random = randomFrom(kind.length)
    const missed: string[] = []
    for (let at = 0; at < asked; at++) {
      const number = Math.floor(random() * posts)
      const text = ask(storyOf(number), random)
      // Codes and options are searched as they are; a pasted title is text.
      const found = await search(typed(text), ['open', 'board'])
      if (!found.slice(0, 10).includes(documentOf(number).id)) missed.push(text)
    }
    rows.push({ kind, least, found: (asked - missed.length) / asked, missed: missed.slice(0, 3) })
  }
  return rows
}

function question({ component, asked, occasion }: Story, random: () => number): string {
  const ways = [
    `how can we keep the ${component} from ${asked} ${occasion}?`,
    `has anybody else seen a ${component} ${asked} ${occasion}, and what did you do about it?`,
    `${occasion} our ${component} keeps ${asked}, what is going on there?`,
  ]
  return ways[Math.floor(random() * ways.length)] ?? ''
}

function shuffled(words: string[], random: () => number): string[] {
  return words
    .map((word) => ({ word, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word)
}

/** One letter left out, doubled, swapped or replaced, past the first one of a word of at least five letters. */
function withSlip(title: string, random: () => number): string {
  const words = title.split(' ')
  const long = words.flatMap((word, at) => (/^[a-z]{5,}$/i.test(word) ? [at] : []))
  const at = long[Math.floor(random() * long.length)]
  const word = at === undefined ? undefined : words[at]
  if (at === undefined || word === undefined) return title
  const letter = 1 + Math.floor(random() * (word.length - 2))
  const [before, here, next, after] = [
    word.slice(0, letter),
    word[letter],
    word[letter + 1],
    word.slice(letter + 2),
  ]
  const slips = [
    `${before}${next}${after}`,
    `${before}${here}${here}${next}${after}`,
    `${before}${next}${here}${after}`,
    `${before}q${next}${after}`,
  ]
  words[at] = slips[Math.floor(random() * slips.length)] ?? word
  return words.join(' ')
}
