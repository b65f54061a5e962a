import type { Viewer } from '~/features/accounts/viewer'
import type { Kind } from '~/features/posts/post-kinds'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { empty, join, rows, type Sql, sql } from '~/platform/sql.server'
import type { Place } from './cursor'
import type { Which } from './feed.server'

/**
 * The query for the ids and times of the newest posts of a list, at most `limit`; null when there can be none.
 *
 * Each space, topic or person is a short walk of its own along an index, and the newest of all walks are kept. One
 * walk over everything would be shorter to write, and read the whole table for somebody who may see little of it.
 */
export function newestPosts(viewer: Viewer, which: Which, after: Place | null, limit: number): Sql | null {
  const walks = walksOf(viewer, which).map(({ from, at, id }) => {
    const older = after ? sql`and (${at}, ${id}) < (${after.createdAt}, ${after.id})` : empty
    return sql`select * from (select ${id} id, ${at} "createdAt" ${from} and ${visibleToSql(viewer)} ${older}
      order by ${at} desc, ${id} desc limit ${limit})`
  })
  if (walks.length === 0) return null
  return sql`select id, "createdAt" from (${join(walks, ' union ')}) w
    order by "createdAt" desc, id desc limit ${limit}`
}

/** Where to walk, and the two columns of the index that keeps it in order of time. */
interface Walk {
  from: Sql
  at: Sql
  id: Sql
}

function walksOf(viewer: Viewer, which: Which): Walk[] {
  const everySpace = (condition: Sql) => viewer.spaceIds.map((id) => inSpace(id, condition))
  switch (which.of) {
    case 'latest':
      return everySpace(empty)
    case 'kind':
      return everySpace(sql`and p.kind = ${which.kind}`)
    case 'unanswered':
      return everySpace(sql`and p.kind = 'question' and p."answerCount" = 0`)
    case 'space':
      return [inSpace(which.spaceId)]
    case 'author':
      return [byAuthor(which.authorId)]
    case 'topic':
      return [aboutTopic(which.topicId, which.kind)]
    case 'following':
      return followed(viewer)
  }
}

const ownTime = { at: sql`p."createdAt"`, id: sql`p.id` }

function inSpace(id: string, condition = empty): Walk {
  return { from: sql`from "Post" p where p."spaceId" = ${id} ${condition}`, ...ownTime }
}

function byAuthor(id: string): Walk {
  return { from: sql`from "Post" p where p."authorId" = ${id}`, ...ownTime }
}

function aboutTopic(id: string, kind?: Kind): Walk {
  const ofKind = kind ? sql`and p.kind = ${kind}` : empty
  return {
    from: sql`from "PostTopic" pt join "Post" p on p.id = pt."postId" where pt."topicId" = ${id} ${ofKind}`,
    at: sql`pt."createdAt"`,
    id: sql`pt."postId"`,
  }
}

function followed(viewer: Viewer): Walk[] {
  const follows = rows<{ topicId: string | null; personId: string | null }>(
    sql`select "topicId", null "personId" from "TopicFollow" where "userId" = ${viewer.id}
        union all select null, "followedId" from "PersonFollow" where "followerId" = ${viewer.id}`,
  )
  return follows.map(({ topicId, personId }) => (topicId ? aboutTopic(topicId) : byAuthor(personId ?? '')))
}
