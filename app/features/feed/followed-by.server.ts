import type { Viewer } from '~/features/accounts/viewer'
import type { Level } from '~/features/follows/follow-levels'
import { rows, sql } from '~/platform/sql.server'

/** Deeper than anybody files topics; a circle, should there be one, ends here. */
const MAX_DEPTH = 8

interface Follow {
  what: 'topic' | 'person' | 'space' | 'post'
  id: string
  /** What the viewer follows by it: a topic below a followed one has the name of that one. */
  name: string
  level: Level
  depth: number
}

/** What somebody follows, topics with everything below them. */
export interface FollowedBy {
  /** The ids at the levels that bring every new post, and at the one that brings only what came to something. */
  ids(what: Follow['what'], level: 'new' | 'conclusions' | 'muted'): string[]
  /** As what the viewer follows it, if its posts come to them. */
  nameOf(what: Follow['what'], id: string): string | null
}

/** One query. The nearest topic on the way up decides how closely one is followed. */
export function followedBy(viewer: Viewer): FollowedBy {
  const found = rows<Follow>(sql`
    with recursive down(id, name, level, depth) as (
      select t.id, '# ' || t.slug, f.level, 0 from "TopicFollow" f join "Topic" t on t.id = f."topicId"
      where f."userId" = ${viewer.id}
      union all
      select t.id, down.name, down.level, down.depth + 1 from down join "Topic" t on t."parentId" = down.id
      where down.depth < ${MAX_DEPTH}
    )
    select 'topic' what, id, name, level, depth from down
    union all select 'person', u.id, u.name, f.level, 0 from "PersonFollow" f
      join "User" u on u.id = f."followedId" where f."followerId" = ${viewer.id}
    union all select 'space', s.id, s.name, f.level, 0 from "SpaceFollow" f
      join "Space" s on s.id = f."spaceId" where f."userId" = ${viewer.id}
    union all select 'post', f."postId", '', f.level, 0 from "PostFollow" f
      where f."userId" = ${viewer.id} and f.level = 'muted'
    order by depth desc`)
  // The nearest comes last and stays.
  const nearest = new Map(found.map((follow) => [`${follow.what} ${follow.id}`, follow]))
  const brings = (level: Level) => (level === 'everything' || level === 'posts' ? 'new' : level)
  return {
    ids: (what, level) =>
      [...nearest.values()]
        .filter((it) => it.what === what && brings(it.level) === level)
        .map(({ id }) => id),
    nameOf(what, id) {
      const follow = nearest.get(`${what} ${id}`)
      return follow && follow.level !== 'muted' ? follow.name : null
    },
  }
}
