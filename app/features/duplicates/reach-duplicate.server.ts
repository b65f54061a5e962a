import type { Viewer } from '~/features/accounts/viewer'
import type { Kind } from '~/features/posts/post-kinds'
import { visibleTo } from '~/features/posts/visible-posts.server'
import type { Tx } from '~/platform/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { CLOSE_REFUSED, canClose, QUESTIONS_ONLY } from './duplicate-rules'

/** A question as closing and opening it need it, or null when the viewer may not read it. */
export async function readable(tx: Pick<Tx, 'post'>, viewer: Viewer, id: string) {
  const post = await tx.post.findFirst({
    where: { id, ...visibleTo(viewer) },
    select: {
      ...{ id: true, slug: true, title: true, kind: true, authorId: true, spaceId: true },
      space: { select: { visibility: true } },
      closedInto: true,
      merge: { select: { at: true } },
    },
  })
  return post && { ...post, kind: post.kind as Kind }
}

/**
 * The question that the viewer closes or opens.
 * @throws NotFound when they may not read it, Forbidden when it is no question or not theirs to close.
 */
export async function reachDuplicate(tx: Tx, viewer: Viewer, id: string) {
  const post = await readable(tx, viewer, id)
  if (!post) throw new NotFound()
  if (post.kind !== 'question') throw new Forbidden(QUESTIONS_ONLY)
  if (!canClose(viewer, post)) throw new Forbidden(CLOSE_REFUSED)
  return post
}

export type Reached = Awaited<ReturnType<typeof reachDuplicate>>
