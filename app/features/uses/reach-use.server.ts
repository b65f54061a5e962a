import type { Viewer } from '~/features/accounts/viewer'
import { visibleTo } from '~/features/posts/visible-posts.server'
import type { Tx } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'

/**
 * An entry of a ledger with its post.
 * @throws NotFound when the viewer may not read the post, or the answer that was used is deleted.
 */
export async function reachUse(reader: Pick<Tx, 'postUse'>, viewer: Viewer, useId: string) {
  const use = await reader.postUse.findFirst({
    where: { id: useId, post: visibleTo(viewer), OR: [{ answerId: null }, { answer: { deletion: null } }] },
    include: {
      post: { select: { id: true, slug: true, title: true, kind: true, spaceId: true } },
      user: { select: { name: true } },
    },
  })
  if (!use) throw new NotFound()
  return use
}
