import { noFilters, parseQuery } from '#search/index'
import { join, rows, sql } from '~/platform/sql.server'
import { finder } from './finder.server'

/** Some of what search finds may be gone by now; so many more are asked for. */
const SPARE = 5

/**
 * The ids of the first posts that these words find for somebody who may read these spaces, in order. What is deleted
 * or has moved away is left out, whatever search still says. One query.
 */
export async function firstFound(spaceIds: string[], text: string, limit: number): Promise<string[]> {
  const { hits } = await finder().search({
    ...{ query: parseQuery(text), filters: noFilters, spaceIds },
    ...{ sort: 'relevance', offset: 0, limit: limit + SPARE },
  })
  if (hits.length === 0) return []
  const standing = rows<{ id: string }>(sql`
    select p.id from "Post" p where p.id in (${join(hits.map(({ id }) => id))}) and +p."spaceId" in (${join(spaceIds)})
      and not exists (select 1 from "Deletion" d where d."postId" = p.id)`)
  const present = new Set(standing.map(({ id }) => id))
  return hits
    .map(({ id }) => id)
    .filter((id) => present.has(id))
    .slice(0, limit)
}
