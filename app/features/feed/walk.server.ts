import type { Viewer } from '~/features/accounts/viewer'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { empty, type Sql, sql } from '~/platform/sql.server'
import type { Place } from './cursor'

/** How far a list goes: from the place after which it goes on, at most so many posts. */
export interface Stretch {
  after: Place | null
  limit: number
}

const OF_POST = { id: sql`p.id`, spaceId: sql`p."spaceId"`, at: sql`p."createdAt"` }
const OF_TOPIC = { id: sql`pt."postId"`, spaceId: sql`pt."spaceId"`, at: sql`pt."createdAt"` }

/** The ids and times of the posts of which `condition` (on `p`) is true, newest first. */
export function walkPosts(viewer: Viewer, condition: Sql, stretch: Stretch): Sql {
  return walk(viewer, sql`"Post" p where ${condition}`, OF_POST, stretch)
}

/** The same along what is filed under topics (`condition` on `pt`); a post under two of them comes twice. */
export function walkTopics(viewer: Viewer, condition: Sql, stretch: Stretch): Sql {
  return walk(viewer, sql`"PostTopic" pt where ${condition}`, OF_TOPIC, stretch)
}

/**
 * A walk along the one index that begins with the columns of the condition and goes on with space, time and id. SQLite
 * takes each of the viewer's spaces from its newest post and leaves it when what is left is too old for the stretch.
 */
function walk(viewer: Viewer, from: Sql, columns: typeof OF_POST, { after, limit }: Stretch): Sql {
  const { id, at } = columns
  const older = after ? sql`and (${at}, ${id}) < (${after.createdAt}, ${after.id})` : empty
  return sql`select ${id} id, ${at} "createdAt" from ${from} and ${visibleToSql(viewer, columns)} ${older}
    order by ${at} desc, ${id} desc limit ${limit}`
}
