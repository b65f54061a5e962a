import type { Viewer } from '~/features/accounts/viewer'
import { postPath } from '~/features/posts/post-kinds'
import { reachWork, type Subject } from './reach-work.server'
import { todayIn } from './today-there.server'
import { canUse, unusable } from './use-rules'
import { totalsOf, usesPage } from './uses-of.server'

/**
 * The ledger of a post, with its answers, or of one answer; and whether the viewer may add to it. Three queries.
 * @throws NotFound when the viewer may not read the post, the answer is deleted, or no list gave the cursor.
 */
export function ledgerPage(viewer: Viewer, subject: Subject, cursor: string | null) {
  const work = reachWork(viewer, subject)
  const { postId, answerId, slug, title, kind, what, authorName } = work
  const path = postPath({ id: postId, slug })
  const back = answerId ? `${path}?answer=${answerId}#answer-${answerId}` : path
  return {
    ...{ title, kind, what, authorName, back },
    refusal: unusable(work),
    mayUse: canUse(viewer, work),
    today: todayIn(viewer.timeZone),
    totals: totalsOf(postId)[answerId ?? postId] ?? null,
    ...usesPage(viewer, { id: postId, spaceId: work.spaceId }, answerId, cursor),
  }
}
