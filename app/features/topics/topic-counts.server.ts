import type { Viewer } from '~/features/accounts/viewer'
import type { Kind } from '~/features/posts/post-kinds'
import { kept } from '~/platform/kept.server'
import { rows, sql } from '~/platform/sql.server'

// Counting reads every post of a topic, so all viewers share one count for each space, and each is shown the sum over
// the spaces they read. That says the same as `visibleTo`: in a space of theirs, and not deleted.

type Counts = Partial<Record<Kind, number>>

const perSpace = kept((topicId) =>
  rows<{ spaceId: string; kind: Kind; count: number }>(
    sql`select p."spaceId", p.kind, count(*) count from "PostTopic" pt join "Post" p on p.id = pt."postId"
        where pt."topicId" = ${topicId} and not exists (select 1 from "Deletion" pd where pd."postId" = p.id)
        group by p."spaceId", p.kind`,
  ),
)

/** All posts, and the deleted ones as negative numbers: that is quicker than asking of each whether it is deleted. */
const perTopicAndSpace = kept(() => {
  const found = rows<{ topicId: string; spaceId: string; count: number }>(
    sql`select pt."topicId", pt."spaceId", count(*) count from "PostTopic" pt group by pt."topicId", pt."spaceId"
        union all
        select pt."topicId", pt."spaceId", -count(*) from "Deletion" d join "PostTopic" pt on pt."postId" = d."postId"
        group by pt."topicId", pt."spaceId"`,
  )
  const counts = new Map<string, { spaceId: string; count: number }[]>()
  for (const { topicId, ...count } of found) counts.set(topicId, [...(counts.get(topicId) ?? []), count])
  return counts
})

/** How many posts of each kind the viewer may read in a topic; seconds old at times. One query or none. */
export function countsByKind(viewer: Viewer, topicId: string): Counts {
  const counts: Counts = {}
  for (const { spaceId, kind, count } of perSpace(topicId)) {
    if (viewer.spaceIds.includes(spaceId)) counts[kind] = (counts[kind] ?? 0) + count
  }
  return counts
}

/** The same over all kinds, for any topic. One query or none. */
export function postCounter(viewer: Viewer): (topicId: string) => number {
  const all = perTopicAndSpace('all')
  return (topicId) =>
    (all.get(topicId) ?? [])
      .filter(({ spaceId }) => viewer.spaceIds.includes(spaceId))
      .reduce((sum, { count }) => sum + count, 0)
}
