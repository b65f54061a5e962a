import type { Viewer } from '~/features/accounts/viewer'
import { isOwn } from '~/features/anonymity/own-work'
import { Forbidden, NotFound } from '~/platform/errors'
import { row, sql } from '~/platform/sql.server'
import { canMove, MOVE_REFUSED } from './post-rules'
import { spaceChoices } from './space-choices.server'
import { visibleToSql } from './visible-posts.server'

/**
 * What the page to move a post shows: where it is, and where the viewer may put it. Two queries.
 * @throws NotFound when the viewer may not read it, Forbidden when there is nowhere that they may move it to.
 */
export function movePage(viewer: Viewer, id: string) {
  const post = row<{
    slug: string
    kind: string
    title: string
    authorId: string
    spaceId: string
    author: string
    space: string
  }>(sql`
    select p.slug, p.kind, p.title, p."authorId", p."spaceId", u.name author, s.name space from "Post" p
    join "User" u on u.id = p."authorId" join "Space" s on s.id = p."spaceId"
    where p.id = ${id} and ${visibleToSql(viewer)}`)
  if (!post) throw new NotFound()
  const spaces = spaceChoices(viewer).filter((space) => canMove(viewer, post, space.id))
  if (spaces.length === 0) throw new Forbidden(MOVE_REFUSED)
  const { slug, kind, title, author, space, spaceId } = post
  const own = isOwn(viewer, post.authorId)
  return { id, slug, kind, title, author: own ? null : author, space, spaceId, spaces }
}
