import type { Viewer } from '~/features/accounts/viewer'
import { seesAside } from '~/features/moderation/moderation-rules'
import { db } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { commentPath } from './comment-path'
import { reachComment } from './reach-comment.server'

/**
 * What a small page about a comment says of it.
 * @throws NotFound when the viewer may not see the comment.
 */
export async function commentPage(viewer: Viewer, commentId: string) {
  const comment = await reachComment(db, viewer, commentId)
  const { id, authorId, body, revision, post } = comment
  if (comment.deletion && !seesAside(viewer, { authorId, spaceId: post.spaceId }, comment.deletion))
    throw new NotFound()
  return {
    id,
    authorId,
    spaceId: post.spaceId,
    body,
    revision,
    title: post.title,
    path: commentPath(comment),
  }
}
