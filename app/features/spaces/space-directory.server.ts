import type { Viewer } from '~/features/accounts/viewer'
import { kept } from '~/platform/kept.server'
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

// Counting reads every post, so all viewers share the counts, and each is shown those of the spaces they read.
// Deleted posts come as negative numbers: that is quicker than asking of each whether it is deleted.
const postsPerSpace = kept(() => {
  const found = rows<{ spaceId: string; posts: number }>(
    sql`select p."spaceId", count(*) posts from "Post" p group by p."spaceId"
        union all
        select p."spaceId", -count(*) from "Deletion" d join "Post" p on p.id = d."postId" group by p."spaceId"`,
  )
  const counts = new Map<string, number>()
  for (const { spaceId, posts } of found) counts.set(spaceId, (counts.get(spaceId) ?? 0) + posts)
  return counts
})

/** The spaces that the viewer reads, the one for everybody first. Three queries at most. */
export function spaceDirectory(viewer: Viewer): SpaceDirectory {
  const mine = viewer.spaceIds.length > 0 ? join(viewer.spaceIds) : sql`null`
  const spaces = rows<Omit<SpaceLine, 'posts'>>(
    sql`select s.id, s.slug, s.name, s.description, s.visibility,
          (select count(*) from "SpaceMember" m where m."spaceId" = s.id) members
        from "Space" s where s.id in (${mine}) order by s."isDefault" desc, lower(s.name), s.slug limit 200`,
  )
  const postsIn = postsPerSpace('all')
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
