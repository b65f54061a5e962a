import type { Viewer } from '~/features/accounts/viewer'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { join, rows, sql } from '~/platform/sql.server'
import { canManageSpaces, type Visibility } from './space-rules'

export interface SpaceLine {
  id: string
  slug: string
  name: string
  description: string
  visibility: Visibility
  posts: number
  members: number
}

export interface SpaceDirectory {
  spaces: SpaceLine[]
  /** Private spaces that an administrator looks after without reading them. */
  unread: { slug: string; name: string }[]
}

/** The spaces that the viewer reads, the one for everybody first. Three queries at most. */
export function spaceDirectory(viewer: Viewer): SpaceDirectory {
  const mine = viewer.spaceIds.length > 0 ? join(viewer.spaceIds) : sql`null`
  const spaces = rows<Omit<SpaceLine, 'posts'>>(
    sql`select s.id, s.slug, s.name, s.description, s.visibility,
          (select count(*) from "SpaceMember" m where m."spaceId" = s.id) members
        from "Space" s where s.id in (${mine}) order by s."isDefault" desc, lower(s.name), s.slug limit 200`,
  )
  const counts = rows<{ id: string; posts: number }>(
    sql`select p."spaceId" id, count(*) posts from "Post" p where ${visibleToSql(viewer)} group by p."spaceId"`,
  )
  const postsIn = new Map(counts.map(({ id, posts }) => [id, posts]))
  return {
    spaces: spaces.map((space) => ({ ...space, posts: postsIn.get(space.id) ?? 0 })),
    unread: canManageSpaces(viewer)
      ? rows(
          sql`select s.slug, s.name from "Space" s where s.visibility = 'private' and s.id not in (${mine})
              order by lower(s.name), s.slug limit 200`,
        )
      : [],
  }
}
