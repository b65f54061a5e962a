import type { Viewer } from '~/features/accounts/viewer'
import { anonymousOffer } from '~/features/anonymity/anonymous-offer'
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
  const post = row<{ id: string; slug: string; title: string; kind: Kind; allowed: number }>(
    sql`select p.id, p.slug, p.title, p.kind, s.anonymous allowed from "Post" p join "Space" s on s.id = p."spaceId"
      where p.id = ${postId} and ${visibleToSql(viewer)}`,
  )
  if (!post) throw new NotFound()
  const { allowed, ...heading } = post
  const anonymous = anonymousOffer(viewer, { id: post.id, allowed: allowed === 1 })
  return { ...heading, anonymous, path: postPath(post), submissionKey: newId() }
}
