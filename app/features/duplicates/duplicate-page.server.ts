import type { Viewer } from '~/features/accounts/viewer'
import { type Kind, postPath } from '~/features/posts/post-kinds'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { toPlainText } from '~/platform/markdown/plain-text'
import { row, sql } from '~/platform/sql.server'
import { CLOSE_REFUSED, canClose, QUESTIONS_ONLY } from './duplicate-rules'
import { closureOf } from './duplicates-of.server'
import { similarPosts } from './similar-posts.server'

interface Found {
  id: string
  slug: string
  title: string
  kind: Kind
  bodyHtml: string
  authorId: string
  spaceId: string
  closed: number
}

/**
 * A question that may be closed, with those like it, or one that is closed. Two queries.
 * @throws NotFound when the viewer may not read it, Forbidden when it is no question or not theirs to close.
 */
export async function duplicatePage(viewer: Viewer, postId: string) {
  const post = row<Found>(sql`
    select p.id, p.slug, p.title, p.kind, p."bodyHtml", p."authorId", p."spaceId",
      exists (select 1 from "DuplicateClosure" d where d."postId" = p.id) closed
    from "Post" p where p.id = ${postId} and ${visibleToSql(viewer)}`)
  if (!post) throw new NotFound()
  if (post.kind !== 'question') throw new Forbidden(QUESTIONS_ONLY)
  if (!canClose(viewer, post)) throw new Forbidden(CLOSE_REFUSED)
  const { id, title, bodyHtml } = post
  const written = { title, text: toPlainText(bodyHtml).slice(0, 4000) }
  const similar = post.closed ? [] : await similarPosts(viewer, written, id)
  return {
    ...{ id, title, back: postPath(post) },
    closed: post.closed ? closureOf(viewer, id) : null,
    similar: similar.filter(({ kind }) => kind === 'question'),
  }
}
