import type { Viewer } from '~/features/accounts/viewer'
import type { Tx } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { canDelete } from './post-rules'

/**
 * A post for whoever deletes it, brings it back, or asks what became of it: once it is deleted, only its author and
 * those who keep order in its space.
 * @throws NotFound for everybody else.
 */
export async function reachPostToDelete(reader: Pick<Tx, 'post'>, viewer: Viewer, id: string) {
  const post = await reader.post.findFirst({
    where: { id, spaceId: { in: viewer.spaceIds } },
    select: {
      ...{ id: true, slug: true, title: true, authorId: true, spaceId: true },
      deletion: { select: { at: true, kind: true, reason: true } },
    },
  })
  if (!post || (post.deletion && !canDelete(viewer, post))) throw new NotFound()
  return post
}
