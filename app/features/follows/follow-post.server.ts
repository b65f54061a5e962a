import type { Viewer } from '~/features/accounts/viewer'
import { visibleTo } from '~/features/posts/visible-posts.server'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { postFollowed } from './follow-post-events'

/**
 * The viewer follows the post from now on, or no longer. The same again changes nothing.
 * @throws NotFound when they may not read the post.
 */
export async function followPost(viewer: Viewer, postId: string, following: boolean) {
  return transaction(async (tx) => {
    const found = await tx.post.findFirst({
      where: { id: postId, ...visibleTo(viewer) },
      select: { id: true, slug: true, followers: { where: { userId: viewer.id } } },
    })
    if (!found) throw new NotFound()
    const { followers, ...post } = found
    if (followers.length > 0 === following) return { post }

    const key = { userId: viewer.id, postId }
    if (following) await tx.postFollow.create({ data: { ...key, at: now() } })
    else await tx.postFollow.delete({ where: { userId_postId: key } })
    await record(tx, postFollowed({ postId, actorId: viewer.id, following }))
    return { post }
  })
}
