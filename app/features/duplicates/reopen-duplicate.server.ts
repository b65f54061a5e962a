import type { Viewer } from '~/features/accounts/viewer'
import { handOn } from '~/features/anonymity/hand.server'
import { recordActOnAnother } from '~/features/moderation/record-act.server'
import { factWithdrawn, personTold } from '~/features/notifications/notice-events'
import { transaction } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { takeFollowersBack } from './carry-followers.server'
import { duplicateReopened } from './duplicate-events'
import { MERGED_ALREADY } from './duplicate-rules'
import { factOfClosing, factOfLeading } from './duplicate-words'
import { reachDuplicate } from './reach-duplicate.server'

/**
 * Opens a question again that was closed as a duplicate: it takes answers, and what closing changed is as before where
 * nobody changed it since. Its author is told; whoever has not read that it was closed never will. One that is open
 * stays as it is.
 * @throws NotFound when the viewer may not read it, Forbidden when it is no question or not theirs to open, Invalid on
 * `form` when it was merged.
 */
export async function reopenDuplicate(viewer: Viewer, postId: string) {
  return transaction(async (tx) => {
    const post = await reachDuplicate(tx, viewer, postId)
    if (!post.closedInto) return post
    if (post.merge) throw new Invalid({ form: MERGED_ALREADY })
    const { id: closureId, originalId, at } = post.closedInto
    await takeFollowersBack(tx, { closureId, to: originalId, at })
    await tx.duplicateClosure.delete({ where: { id: closureId } })

    const hand = await handOn(tx, viewer, { authorId: post.authorId, postId })
    await record(tx, duplicateReopened({ postId, originalId, actorId: hand.id }), hand.at)
    for (const fact of [factOfClosing(closureId), factOfLeading(closureId)])
      await record(tx, factWithdrawn({ fact }), hand.at)
    const act = { act: 'reopened', before: `post:${originalId}`, after: 'open', why: '' }
    await recordActOnAnother(tx, viewer, { ...post, subject: `post:${postId}`, postId }, act)
    const fact = `opened-again:${closureId}`
    await record(
      tx,
      personTold({
        ...{ kind: 'opened-again', to: [post.authorId], actorId: hand.id, fact, thread: fact },
        ...{ postId, title: post.title, page: `/posts/${postId}` },
      }),
      hand.at,
    )
    return post
  })
}
