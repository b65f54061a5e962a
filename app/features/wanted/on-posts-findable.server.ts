import { stemsOf } from '~/features/finding/held-words.server'
import { postsFindable } from '~/features/finding/index-events'
import { postWords } from '~/features/finding/query-words.server'
import type { Consumer } from '~/platform/outbox.server'
import { fillGap } from './fill-gap.server'
import { isAbout } from './gap-words.server'
import { openGaps } from './open-gaps.server'
import { withholdGaps } from './withhold-gaps.server'

/** A post that is about more gaps than this is about everything; the most wanted ones are tried. */
const MOST_GAPS = 100

/**
 * Searches again for what was asked in vain, now that there is more to find. It reads the present and tells nobody
 * twice, so it may run late, twice, or out of order.
 */
export const gapFilling: Consumer = {
  name: 'gap filling',
  listensTo: [postsFindable],
  async handle(events) {
    const postIds = new Set(events.flatMap(({ payload }) => (payload as { postIds: string[] }).postIds))
    const gaps = openGaps()
    if (gaps.length === 0) return
    for (const [postId, words] of postWords([...postIds])) {
      const stems = stemsOf(words)
      await withholdGaps(
        postId,
        gaps.filter((gap) => gap.words.some((word) => stems.has(word))),
      )
      const about = gaps.filter((gap) => isAbout(stems, gap.words)).slice(0, MOST_GAPS)
      for (const gap of about) await fillGap(gap, postId)
    }
  },
}
