import { eventType } from '~/platform/event-type'
import type { ReactionKind } from './reaction-kinds'

/** `given` is false when they took it back. */
export const postReacted = eventType<{
  postId: string
  actorId: string
  kind: ReactionKind
  given: boolean
}>('post.reacted')
