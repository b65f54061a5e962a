import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Forbidden, Invalid } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { contextKey } from './context-key'
import type { UseWanted } from './entry-form'
import { reachUse } from './reach-use.server'
import { SAME_CONTEXT, saysTheSame } from './record-use.server'
import { refuseFutureDay } from './today-there.server'
import { entryRevised } from './use-events'
import type { Result } from './use-results'
import { canReviseUse, REVISE_USE_REFUSED } from './use-rules'
import { weighContest } from './weigh-contest.server'

/**
 * Changes what the viewer said about a use. A change that changes nothing leaves no trace.
 * @throws NotFound when they may not read the post, Forbidden when the entry is somebody else's, Invalid on `usedOn`, and
 * on `context` when they have another entry for it.
 */
export async function reviseUse(viewer: Viewer, useId: string, wanted: UseWanted) {
  refuseFutureDay(wanted.usedOn, viewer.timeZone)
  return transaction(async (tx) => {
    const use = await reachUse(tx, viewer, useId)
    if (!canReviseUse(viewer, use)) throw new Forbidden(REVISE_USE_REFUSED)
    if (saysTheSame(use, wanted)) return use

    const { postId, answerId, subjectId, userId } = use
    const key = { subjectId, userId, contextKey: contextKey(wanted.context) }
    const other = await tx.postUse.findUnique({ where: { subjectId_userId_contextKey: key } })
    if (other && other.id !== useId) throw new Invalid({ context: SAME_CONTEXT })

    const before = use.result as Result
    const { result } = wanted
    const at = now()
    await tx.postUse.update({
      where: { id: useId },
      data: {
        ...wanted,
        ...{ contextKey: key.contextKey, editedAt: at },
        resultAt: result === before ? use.resultAt : at,
      },
    })
    await record(tx, entryRevised({ postId, answerId, useId, actorId: viewer.id, result, before }))
    if (use.post.kind === 'lesson') await weighContest(tx, postId, viewer.id)
    return use
  })
}
