import { eventType } from '~/platform/event-type'
import type { Result } from './use-results'

interface AboutUse {
  postId: string
  /** The answer that was used; null when it was the post itself. */
  answerId: string | null
  useId: string
  actorId: string
}

/** Somebody used what `authorId` wrote, and says how that went: the author is told and thanked. */
export const postApplied = eventType<AboutUse & { authorId: string; result: Result }>('post.applied')
export const entryRevised = eventType<AboutUse & { result: Result; before: Result }>('post.use-revised')
export const entryRemoved = eventType<AboutUse>('post.use-removed')
