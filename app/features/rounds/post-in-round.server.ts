import type { Viewer } from '~/features/accounts/viewer'
import { postIdIn } from '~/features/links/link-form'
import type { Kind, Outcome } from '~/features/posts/post-kinds'
import { visibleTo } from '~/features/posts/visible-posts.server'
import type { Tx } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'

/**
 * The post that somebody names by its address or id, in the space of a round.
 * @throws Invalid on `post` when there is none there that they can read.
 */
export async function postInRound(tx: Tx, viewer: Viewer, spaceId: string, typed: string) {
  const id = postIdIn(typed)
  const found =
    id &&
    (await tx.post.findFirst({
      where: { AND: [visibleTo(viewer), { id, spaceId }] },
      select: { id: true, title: true, kind: true, authorId: true, lesson: { select: { outcome: true } } },
    }))
  if (!found)
    throw new Invalid({ post: 'No post of this space has this address. Copy it from the post’s page.' })
  const { lesson, kind, ...post } = found
  return { ...post, kind: kind as Kind, outcome: (lesson?.outcome ?? null) as Outcome | null }
}
