import type { Viewer } from '~/features/accounts/viewer'
import { factWithdrawn } from '~/features/notifications/notice-events'
import { transaction } from '~/platform/db.server'
import { Forbidden } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { reachUse } from './reach-use.server'
import { factOfUse } from './record-use.server'
import { entryRemoved } from './use-events'
import { canRemoveUse, REMOVE_USE_REFUSED } from './use-rules'
import { weighContest } from './weigh-contest.server'

/**
 * Takes an entry out of a ledger for good.
 * @throws NotFound when the viewer may not read the post or the entry is gone, Forbidden when it is not theirs and they
 * do not keep order in the space.
 */
export async function removeUse(viewer: Viewer, useId: string) {
  return transaction(async (tx) => {
    const use = await reachUse(tx, viewer, useId)
    if (!canRemoveUse(viewer, use, use.post)) throw new Forbidden(REMOVE_USE_REFUSED)
    const { postId, answerId } = use
    await tx.postUse.delete({ where: { id: useId } })
    await record(tx, factWithdrawn({ fact: factOfUse(useId) }))
    await record(tx, entryRemoved({ postId, answerId, useId, actorId: viewer.id }))
    if (use.post.kind === 'lesson') await weighContest(tx, postId, viewer.id)
    return use
  })
}
