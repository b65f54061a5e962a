import type { Viewer } from '~/features/accounts/viewer'
import { personTold } from '~/features/notifications/notice-events'
import { type Tx, transaction } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { postMoved } from './post-events'
import { canMove, MOVE_REFUSED, movesSomewhere } from './post-rules'
import { visibleTo } from './visible-posts.server'

interface Moved {
  /** The space in which the viewer saw the post. */
  from: string
  to: string
}

/**
 * Puts a post, with everything under it, into another space: from that moment on only who reads that space sees it.
 * Its author is told when somebody else did it. Moving it where it is already changes nothing.
 * @throws NotFound when the viewer may not read the post, Forbidden when it is not theirs to move, Invalid on `to`
 * when they may not put it there (whether that space exists is not told), and on `form` when somebody moved it since.
 */
export async function movePost(viewer: Viewer, id: string, { from, to }: Moved) {
  return transaction(async (tx) => {
    const post = await tx.post.findFirst({
      where: { id, ...visibleTo(viewer) },
      select: { id: true, slug: true, title: true, authorId: true, spaceId: true },
    })
    if (!post) throw new NotFound()
    if (!movesSomewhere(viewer, post)) throw new Forbidden(MOVE_REFUSED)
    if (post.spaceId === to) return post
    if (post.spaceId !== from)
      throw new Invalid({
        form: 'Somebody moved it meanwhile. Look where it is now, and move it if you still want to.',
      })
    if (!canMove(viewer, post, to)) throw new Invalid({ to: 'Choose one of the spaces in the list.' })
    await tx.post.update({ where: { id }, data: { spaceId: to } })
    await tx.postTopic.updateMany({ where: { postId: id }, data: { spaceId: to } })
    await recordMove(tx, viewer, post, to)
    return post
  })
}

/** Says that the post is in another space now, and tells its author when they did not do it themselves. */
export async function recordMove(
  tx: Tx,
  viewer: Viewer,
  post: { id: string; title: string; authorId: string; spaceId: string },
  to: string,
): Promise<void> {
  const moved = postMoved({ postId: post.id, actorId: viewer.id, fromSpaceId: post.spaceId, toSpaceId: to })
  const eventId = await record(tx, moved)
  if (post.authorId === viewer.id) return
  const reads = await tx.space.count({
    where: {
      id: to,
      OR: [{ visibility: 'open' }, { members: { some: { userId: post.authorId } } }],
    },
  })
  const told = { kind: 'moved' as const, to: [post.authorId], actorId: viewer.id, fact: `moved:${eventId}` }
  const about = reads
    ? { thread: `moved:${post.id}`, page: `/posts/${post.id}`, title: post.title, postId: post.id }
    : {
        // Not even the name of a space that they cannot read is told; who did it can be asked.
        ...{ thread: `moved:${post.id}`, page: `/people/${viewer.handle}` },
        title: `${post.title} (you have no seat there; ask ${viewer.name} about it)`,
      }
  await record(tx, personTold({ ...told, ...about }))
}
