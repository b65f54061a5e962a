import type { Viewer } from '~/features/accounts/viewer'
import type { WorkKind } from '~/features/revisions/work'
import { transaction } from '~/platform/db.server'
import { Forbidden } from '~/platform/errors'
import { counted } from '~/ui/count'
import { canJudge, JUDGE_REFUSED } from './moderation-rules'
import { reachText } from './reach-text.server'
import { recordAct } from './record-act.server'
import { settleFlags } from './settle-flags.server'

/**
 * Says that nothing is wrong with a text that was flagged. Who flagged it is told; who wrote it never learns of it.
 * @throws NotFound when the viewer may not see it, Forbidden when it is not theirs to judge.
 */
export async function dismissFlags(viewer: Viewer, work: WorkKind, id: string) {
  return transaction(async (tx) => {
    const text = await reachText(tx, viewer, work, id)
    if (!canJudge(viewer, text)) throw new Forbidden(JUDGE_REFUSED)
    const flags = await settleFlags(tx, text, { outcome: 'nothing', byId: viewer.id })
    const states = { before: `flagged by ${counted(flags, 'person', 'people')}`, after: 'left as it is' }
    if (flags > 0) await recordAct(tx, viewer, text, { act: 'flags-dismissed', ...states, why: '' })
    return text
  })
}
