import type { Prisma } from '#generated/prisma/client'
import type { Viewer } from '~/features/accounts/viewer'
import { join, type Sql, sql } from '~/platform/sql.server'

// The one rule of who may read a post, told twice: to Prisma and to plain SQL. A test holds them together.

/** Posts that the viewer may read: in a space of theirs, and not deleted. */
export function visibleTo(viewer: Viewer): Prisma.PostWhereInput {
  return { spaceId: { in: viewer.spaceIds }, deletion: null }
}

/** The same as a condition on the table alias `p`, or on the columns that hold a post's id and space elsewhere. */
export function visibleToSql(
  viewer: Viewer,
  { id, spaceId } = { id: sql`p.id`, spaceId: sql`p."spaceId"` },
): Sql {
  // `in (null)` is never true: somebody without a space reads nothing. The plus keeps SQLite from walking along all
  // posts of a space where a few were asked for by their ids.
  const spaces = viewer.spaceIds.length > 0 ? join(viewer.spaceIds) : sql`null`
  return sql`+${spaceId} in (${spaces}) and not exists (select 1 from "Deletion" pd where pd."postId" = ${id})`
}

/** Posts as `visibleTo`, and those of the viewer's own that a moderator hid: they may change them, and ask to have them shown. */
export function writableTo(viewer: Viewer): Prisma.PostWhereInput {
  const authorId = { in: [viewer.id, ...viewer.pseudonyms.map(({ id }) => id)] }
  return {
    spaceId: { in: viewer.spaceIds },
    OR: [{ deletion: null }, { deletion: { kind: 'hidden' }, authorId }],
  }
}

/** What somebody who keeps order in the post's space may also see: what is deleted or hidden. */
export function moderatedBy(viewer: Viewer): Prisma.PostWhereInput {
  return { spaceId: { in: viewer.moderatedSpaceIds.filter((id) => viewer.spaceIds.includes(id)) } }
}
