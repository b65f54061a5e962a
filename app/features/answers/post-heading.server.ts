import type { Viewer } from '~/features/accounts/viewer'
import { type Kind, postPath } from '~/features/posts/post-kinds'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { NotFound } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { row, sql } from '~/platform/sql.server'

/**
 * What a small page about a post says of it, with a key for a form on it. One query.
 * @throws NotFound when the viewer may not read the post.
 */
export function postHeading(viewer: Viewer, postId: string) {
  const post = row<{ id: string; slug: string; title: string; kind: Kind }>(
    sql`select p.id, p.slug, p.title, p.kind from "Post" p where p.id = ${postId} and ${visibleToSql(viewer)}`,
  )
  if (!post) throw new NotFound()
  return { ...post, path: postPath(post), submissionKey: newId() }
}
