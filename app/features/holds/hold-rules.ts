import type { Viewer } from '~/features/accounts/viewer'
import { keepsOrderFor } from '~/features/posts/post-rules'

/** So many of somebody's first posts and answers can be held at most. */
export const MOST_HELD_FIRST = 20

/** Whoever keeps order in the space reads what somebody new wrote, before others do. */
export function canDecideHeld(viewer: Pick<Viewer, 'moderatedSpaceIds'>, held: { spaceId: string }): boolean {
  return keepsOrderFor(viewer, held)
}

export const WRITER_IS_AWAY =
  'Whoever wrote it cannot come in at the moment, so it cannot be published in their name. Leave it until they are back.'
export const NOT_TAKEN =
  'What it belongs to is not there any more, or takes nothing new. Give it back, and say so.'
export const NO_FILES =
  'A moderator reads your first posts before others do, and a file would tell who you are meanwhile. Take it out, or write under your name.'
