import type { Kind } from '~/features/posts/post-kinds'

export const LINK_TYPES = ['follows', 'repeats', 'builds-on', 'refines', 'contradicts', 'supersedes'] as const
export type LinkType = (typeof LINK_TYPES)[number]

/** How a link reads on the post it comes from, and on the one it leads to. */
export const LINK_WORDS: Record<LinkType, { from: string; to: string }> = {
  follows: { from: 'Came from', to: 'Led to' },
  repeats: { from: 'Repeats', to: 'Repeated by' },
  'builds-on': { from: 'Builds on', to: 'Built on by' },
  refines: { from: 'Refines', to: 'Refined by' },
  contradicts: { from: 'Contradicts', to: 'Contradicted by' },
  supersedes: { from: 'Replaces', to: 'Replaced by' },
}

/** What a post of a kind may say about another of the same kind. That it came from something may be said of anything. */
const WITHIN: Record<Kind, readonly LinkType[]> = {
  question: [],
  lesson: ['refines', 'contradicts', 'supersedes'],
  experiment: ['repeats', 'builds-on', 'contradicts'],
}

export function typesFrom(kind: Kind): LinkType[] {
  return LINK_TYPES.filter((type) => type === 'follows' || WITHIN[kind].includes(type))
}

export function canLink(type: LinkType, from: { kind: Kind }, to: { kind: Kind }): boolean {
  return type === 'follows' || (from.kind === to.kind && WITHIN[from.kind].includes(type))
}
export const KINDS_APART =
  'Lessons refine, contradict or replace lessons; experiments repeat, build on or contradict experiments. Choose “came from” instead.'

/** What differs from an experiment that was tried before. */
export const LINK_NOTE_MAX = 300
