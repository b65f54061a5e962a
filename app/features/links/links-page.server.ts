import type { Viewer } from '~/features/accounts/viewer'
import { type Kind, postPath } from '~/features/posts/post-kinds'
import { canRevise } from '~/features/posts/post-rules'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { NotFound } from '~/platform/errors'
import { row, sql } from '~/platform/sql.server'
import { linksOf } from './links-of.server'

type Found = { id: string; slug: string; title: string; kind: Kind; spaceId: string; authorId: string }

/**
 * What a post is linked to, and whether the viewer may change that. Two queries.
 * @throws NotFound when the viewer may not read it.
 */
export function linksPage(viewer: Viewer, postId: string) {
  const post = row<Found>(sql`
    select p.id, p.slug, p.title, p.kind, p."spaceId", p."authorId" from "Post" p
    where p.id = ${postId} and ${visibleToSql(viewer)}`)
  if (!post) throw new NotFound()
  const { title, kind } = post
  return {
    title,
    kind,
    back: postPath(post),
    links: linksOf(viewer, postId),
    mayChange: canRevise(viewer, post),
  }
}
