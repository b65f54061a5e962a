import type { IconName } from '~/ui/icon'

export const REACTION_KINDS = ['thanks', 'brave', 'helped'] as const
export type ReactionKind = (typeof REACTION_KINDS)[number]

/** What each says on its button. */
export const REACTIONS: Record<ReactionKind, { label: string; icon: IconName }> = {
  thanks: { label: 'Thank you', icon: 'heart' },
  brave: { label: 'That took courage', icon: 'star' },
  helped: { label: 'This helped us', icon: 'check' },
}
