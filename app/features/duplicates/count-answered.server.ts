import type { Viewer } from '~/features/accounts/viewer'
import { visibleTo } from '~/features/posts/visible-posts.server'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'

/**
 * Counts that somebody left their form for this post because it answers them. Neither who nor what they were writing is kept.
 * @throws NotFound when the viewer may not read the post.
 */
export async function countAnswered(viewer: Viewer, postId: string) {
  return transaction(async (tx) => {
    const post = await tx.post.findFirst({
      where: { id: postId, ...visibleTo(viewer) },
      select: { id: true, slug: true },
    })
    if (!post) throw new NotFound()
    const postId_day = { postId, day: now().toISOString().slice(0, 10) }
    await tx.answeredCount.upsert({
      where: { postId_day },
      create: { ...postId_day, times: 1 },
      update: { times: { increment: 1 } },
    })
    return post
  })
}
