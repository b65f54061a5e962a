import type { Viewer } from '~/features/accounts/viewer'
import type { Kind } from '~/features/posts/post-kinds'
import { visibleTo } from '~/features/posts/visible-posts.server'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { meTooSaid } from './vote-events'
import { canSayMeToo, ME_TOO_REFUSED } from './vote-rules'

/**
 * "I have this too": from now on the viewer waits for an answer as well, or no longer. The same again changes nothing.
 * @throws NotFound when they may not read the post, Forbidden when it is no question or their own.
 */
export async function sayMeToo(viewer: Viewer, postId: string, waits: boolean) {
  return transaction(async (tx) => {
    const found = await tx.post.findFirst({
      where: { id: postId, ...visibleTo(viewer) },
      select: { id: true, slug: true, kind: true, authorId: true, meToos: { where: { userId: viewer.id } } },
    })
    if (!found) throw new NotFound()
    const { meToos, ...post } = { ...found, kind: found.kind as Kind }
    if (!canSayMeToo(viewer, post)) throw new Forbidden(ME_TOO_REFUSED)
    if (meToos.length > 0 === waits) return { post }

    const key = { postId, userId: viewer.id }
    if (waits) await tx.meToo.create({ data: { ...key, at: now() } })
    else await tx.meToo.delete({ where: { postId_userId: key } })
    const meTooCount = await tx.meToo.count({ where: { postId } })
    await tx.post.update({ where: { id: postId }, data: { meTooCount } })
    await record(tx, meTooSaid({ postId, actorId: viewer.id, waits }))
    return { post }
  })
}
