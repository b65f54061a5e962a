import type { Viewer } from '~/features/accounts/viewer'
import { MAX_TOPICS } from '~/features/posts/post-limits'
import { empty, join, rows, type Sql, sql } from '~/platform/sql.server'
import type { Place } from './cursor'
import type { FollowedBy } from './followed-by.server'
import { type Stretch, walkPosts, walkTopics } from './walk.server'

type Found = Place & { byTopic: number }

/**
 * The query for a stretch of the posts under topics, by people and in spaces that the viewer follows. It looks their
 * ids up first: a post under several followed topics is met several times, and to sort that out in SQL reads far more
 * rows. What is followed for its conclusions brings posts that came to one. What is muted brings nothing.
 */
export function newestFollowed(viewer: Viewer, followed: FollowedBy, stretch: Stretch): Sql {
  const ids = newest(viewer, followed, stretch).map(({ id }) => id)
  return sql`select p.id, p."createdAt" from "Post" p where p.id in (${join([...ids, ''])})`
}

function newest(viewer: Viewer, followed: FollowedBy, stretch: Stretch): Place[] {
  // Only imported posts have more topics than this, so one look is enough but for a list full of those.
  for (let limit = stretch.limit * MAX_TOPICS; ; limit *= 10) {
    const walks = walksOf(viewer, followed, stretch, limit)
    const found = walks.length === 0 ? [] : rows<Found>(join(walks, ' union all '))
    const met = found.filter(({ byTopic }) => byTopic)
    const enough = new Set(met.map(({ id }) => id)).size >= stretch.limit
    if (enough || met.length < limit) return distinct(found).slice(0, stretch.limit)
  }
}

/** A walk for each kind of thing that is followed, in each way; what nobody follows is not walked. */
function walksOf(viewer: Viewer, followed: FollowedBy, stretch: Stretch, limit: number): Sql[] {
  const walks: Sql[] = []
  for (const level of ['new', 'conclusions'] as const) {
    const [topics, people, spaces] = (['topic', 'person', 'space'] as const).map((what) =>
      followed.ids(what, level),
    )
    const alongPosts = and(level, followed, sql`p.id`, sql`p."authorId"`, sql`p."spaceId"`)
    const author = sql`(select a."authorId" from "Post" a where a.id = pt."postId")`
    const alongTopics = and(level, followed, sql`pt."postId"`, author, sql`pt."spaceId"`)
    if (topics?.length)
      walks.push(
        sql`select t.*, 1 "byTopic" from (${walkTopics(
          viewer,
          sql`pt."topicId" in (${join(topics)}) ${alongTopics}`,
          { ...stretch, limit },
        )}) t`,
      )
    for (const [column, ids] of [
      [sql`p."authorId"`, people],
      [sql`p."spaceId"`, spaces],
    ] as const) {
      if (ids?.length)
        walks.push(
          sql`select w.*, 0 from (${walkPosts(viewer, sql`${column} in (${join(ids)}) ${alongPosts}`, stretch)}) w`,
        )
    }
  }
  return walks
}

/** What else must be so of a post that is met, whose id, author and space these columns hold. */
function and(level: 'new' | 'conclusions', followed: FollowedBy, id: Sql, author: Sql, space: Sql): Sql {
  const [topics = [], people = [], spaces = [], posts = []] = (
    ['topic', 'person', 'space', 'post'] as const
  ).map((what) => followed.ids(what, 'muted'))
  const conditions = [
    level === 'conclusions' &&
      sql`(exists (select 1 from "AcceptedAnswer" x where x."postId" = ${id})
        or exists (select 1 from "Experiment" x where x."postId" = ${id} and x.status = 'concluded'))`,
    topics.length > 0 &&
      sql`not exists (select 1 from "PostTopic" m where m."postId" = ${id} and m."topicId" in (${join(topics)}))`,
    people.length > 0 && sql`${author} not in (${join(people)})`,
    spaces.length > 0 && sql`${space} not in (${join(spaces)})`,
    posts.length > 0 && sql`${id} not in (${join(posts)})`,
  ].filter((condition): condition is Sql => condition !== false)
  return conditions.length > 0 ? sql`and ${join(conditions, ' and ')}` : empty
}

/** Each post once, newest first. */
function distinct(found: Found[]): Place[] {
  const posts = [...new Map(found.map((post) => [post.id, post])).values()]
  return posts.sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1))
}
