import type { Viewer } from '~/features/accounts/viewer'
import { MAX_TOPICS } from '~/features/posts/post-limits'
import { join, rows, type Sql, sql } from '~/platform/sql.server'
import type { Place } from './cursor'
import { type Stretch, walkPosts, walkTopics } from './walk.server'

type Found = Place & { byTopic: number }

/**
 * The query for a stretch of the posts under topics, and by people, that the viewer follows. It looks their ids up
 * first: a post under several followed topics is met several times, and to sort that out in SQL reads far more rows.
 */
export function newestFollowed(viewer: Viewer, stretch: Stretch): Sql {
  const ids = newest(viewer, stretch).map(({ id }) => id)
  return sql`select p.id, p."createdAt" from "Post" p where p.id in (${join([...ids, ''])})`
}

function newest(viewer: Viewer, stretch: Stretch): Place[] {
  const topics = sql`pt."topicId" in (select f."topicId" from "TopicFollow" f where f."userId" = ${viewer.id})`
  const people = sql`p."authorId" in
    (select f."followedId" from "PersonFollow" f where f."followerId" = ${viewer.id})`
  // Only imported posts have more topics than this, so one look is enough but for a list full of those.
  for (let limit = stretch.limit * MAX_TOPICS; ; limit *= 10) {
    const found = rows<Found>(sql`
      select t.*, 1 "byTopic" from (${walkTopics(viewer, topics, { ...stretch, limit })}) t
      union all select w.*, 0 from (${walkPosts(viewer, people, stretch)}) w`)
    const met = found.filter(({ byTopic }) => byTopic)
    const enough = new Set(met.map(({ id }) => id)).size >= stretch.limit
    if (enough || met.length < limit) return distinct(found).slice(0, stretch.limit)
  }
}

/** Each post once, newest first. */
function distinct(found: Found[]): Place[] {
  const posts = [...new Map(found.map((post) => [post.id, post])).values()]
  return posts.sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1))
}
