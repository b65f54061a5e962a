import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { type Tx, transaction } from '~/platform/db.server'
import { Forbidden, Invalid } from '~/platform/errors'
import { ARRANGE_REFUSED, canArrange, canJudge } from './moderation-rules'
import { WHY_WANTED } from './moderation-words'
import { reachText, type Text } from './reach-text.server'
import { recordAct } from './record-act.server'
import { settleFlags } from './settle-flags.server'

/**
 * Closes a post for new answers and comments; what is there stays, can be edited and voted for. Its author is told why,
 * and so is who flagged it. Locking it again changes nothing.
 * @throws NotFound when the viewer may not see it, Forbidden when they do not keep order there, Invalid on `why` when
 * somebody else's post is locked without a reason.
 */
export async function lockPost(viewer: Viewer, postId: string, why: string) {
  return transaction(async (tx) => {
    const post = await postToArrange(tx, viewer, postId)
    if (await tx.postLock.findUnique({ where: { postId } })) return post
    // Not even under another name of one's own: a lock without a reason would tell whose that is.
    if (post.authorId !== viewer.id && !why) throw new Invalid({ why: WHY_WANTED })
    await tx.postLock.create({ data: { postId, byId: viewer.id, at: now(), why } })
    await recordAct(tx, viewer, post, { act: 'locked', before: 'open', after: 'locked', why, told: 'locked' })
    if (canJudge(viewer, post)) await settleFlags(tx, post, { outcome: 'locked', byId: viewer.id })
    return post
  })
}

/** Opens a locked post again for answers and comments, and tells its author. @throws NotFound, Forbidden */
export async function unlockPost(viewer: Viewer, postId: string, why: string) {
  return transaction(async (tx) => {
    const post = await postToArrange(tx, viewer, postId)
    const { count } = await tx.postLock.deleteMany({ where: { postId } })
    if (count === 0) return post
    const told = 'unlocked'
    await recordAct(tx, viewer, post, { act: 'unlocked', before: 'locked', after: 'open', why, told })
    return post
  })
}

/** @throws NotFound, Forbidden */
export async function postToArrange(tx: Tx, viewer: Viewer, postId: string): Promise<Text> {
  const post = await reachText(tx, viewer, 'posts', postId)
  if (!canArrange(viewer, post)) throw new Forbidden(ARRANGE_REFUSED)
  return post
}
