import type { Viewer } from '~/features/accounts/viewer'
import { visibleTo } from '~/features/posts/visible-posts.server'
import type { Tx } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'

/**
 * A comment with its post, as far as the viewer may see the post; a comment on a deleted answer is not there.
 * Danger: it may be deleted, and only who may restore it may learn that it exists.
 * @throws NotFound
 */
export async function reachComment(reader: Pick<Tx, 'comment'>, viewer: Viewer, commentId: string) {
  const comment = await reader.comment.findFirst({
    where: {
      id: commentId,
      post: visibleTo(viewer),
      OR: [{ answerId: null }, { answer: { deletion: null } }],
    },
    select: {
      ...{ id: true, body: true, authorId: true, answerId: true, revision: true },
      post: { select: { id: true, slug: true, title: true, spaceId: true } },
      deletion: { select: { at: true, kind: true } },
    },
  })
  if (!comment) throw new NotFound()
  return comment
}
