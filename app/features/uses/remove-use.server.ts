import type { Viewer } from '~/features/accounts/viewer'
import { recordAct } from '~/features/moderation/record-act.server'
import { factWithdrawn } from '~/features/notifications/notice-events'
import { REASON_WANTED } from '~/features/posts/post-rules'
import { transaction } from '~/platform/db.server'
import { Forbidden, Invalid } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { reachUse } from './reach-use.server'
import { factOfUse } from './record-use.server'
import { entryRemoved } from './use-events'
import { canRemoveUse, canReviseUse, REMOVE_USE_REFUSED } from './use-rules'
import { weighContest } from './weigh-contest.server'

/**
 * Takes an entry out of a ledger for good. Who wrote it is told why when somebody else did it.
 * @throws NotFound when the viewer may not read the post or the entry is gone, Forbidden when it is not theirs and they
 * do not keep order in the space, Invalid on `why` when somebody else's goes without a reason.
 */
export async function removeUse(viewer: Viewer, useId: string, why = '') {
  return transaction(async (tx) => {
    const use = await reachUse(tx, viewer, useId)
    if (!canRemoveUse(viewer, use, use.post)) throw new Forbidden(REMOVE_USE_REFUSED)
    const byAnother = !canReviseUse(viewer, use)
    if (byAnother && !why) throw new Invalid({ why: REASON_WANTED })
    const { postId, answerId } = use
    await tx.postUse.delete({ where: { id: useId } })
    await record(tx, factWithdrawn({ fact: factOfUse(useId) }))
    await record(tx, entryRemoved({ postId, answerId, useId, actorId: viewer.id }))
    if (byAnother) {
      // It is the entry's writer who is told, not the post's.
      const { spaceId, title } = use.post
      const about = { subject: `use:${useId}` as const, postId, authorId: use.userId, spaceId, title }
      await recordAct(tx, viewer, about, { act: 'removed', why, told: 'use-removed' })
    }
    if (use.post.kind === 'lesson') await weighContest(tx, postId, viewer.id)
    return use
  })
}
