import { join, rows, sql } from '~/platform/sql.server'

/** Deeper than anybody files topics; a circle, should there be one, ends here. */
const MAX_DEPTH = 8

/** Each topic with those it belongs to, the nearest first. One query. */
export function topicChains(topicIds: string[]): string[][] {
  if (topicIds.length === 0) return []
  const found = rows<{ start: string; id: string }>(sql`
    with recursive up(start, id, depth) as (
      select t.id, t.id, 0 from "Topic" t where t.id in (${join(topicIds)})
      union all
      select up.start, t."parentId", up.depth + 1 from up join "Topic" t on t.id = up.id
      where t."parentId" is not null and up.depth < ${MAX_DEPTH}
    )
    select start, id from up order by start, depth`)
  return topicIds.map((start) => found.filter((it) => it.start === start).map(({ id }) => id))
}
