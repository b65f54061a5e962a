import { questionsMerged } from '~/features/duplicates/duplicate-events'
import { answerSplitOut } from '~/features/splits/split-events'
import type { Consumer } from '~/platform/outbox.server'
import { followThread } from './follow-thread.server'

/** Keeps notices with what they are about, when it goes under another post. */
export const noticesFollowing: Consumer = {
  name: 'notices-following',
  listensTo: [questionsMerged, answerSplitOut],
  async handle(events) {
    for (const { type, payload } of events) {
      const { postId = '', originalId = '', fromId = '' } = payload as Record<string, string>
      const way =
        type === questionsMerged.type ? { from: postId, to: originalId } : { from: fromId, to: postId }
      await followThread(way)
    }
  },
}
