import { gemoji } from 'gemoji'

/** Emoji by the names that GitHub gives them, the first of which is the usual one. */
export const EMOJI = gemoji.map(({ emoji, names, tags }) => ({ sign: emoji, names, tags }))

const byName = new Map(EMOJI.flatMap(({ sign, names }) => names.map((name) => [name, sign] as const)))

/** The sign that `:name:` stands for, or null. */
export function emojiNamed(name: string): string | null {
  return byName.get(name) ?? null
}
