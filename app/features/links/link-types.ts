import type { Kind } from '~/features/posts/post-kinds'

export const LINK_TYPES = ['follows', 'refines', 'contradicts', 'supersedes'] as const
export type LinkType = (typeof LINK_TYPES)[number]

/** How a link reads on the post it comes from, and on the one it leads to. */
export const LINK_WORDS: Record<LinkType, { from: string; to: string }> = {
  follows: { from: 'Came from', to: 'Led to' },
  refines: { from: 'Refines', to: 'Refined by' },
  contradicts: { from: 'Contradicts', to: 'Contradicted by' },
  supersedes: { from: 'Replaces', to: 'Replaced by' },
}

/** What came of something may be anything; the rest is what one lesson says about another. */
export function canLink(type: LinkType, from: { kind: Kind }, to: { kind: Kind }): boolean {
  return type === 'follows' || (from.kind === 'lesson' && to.kind === 'lesson')
}
export const LESSONS_ONLY =
  'Only a lesson refines, contradicts or replaces another lesson. Choose “came from” instead.'
