import { maxLimit } from '#search/index'
import { finder } from './finder.server'
import { readChoice } from './search-choice'
import { understand } from './understood-query.server'

interface FoundPost {
  id: string
  createdAt: number
  space: { id: string; slug: string; name: string }
}

/**
 * Whether the search of this address (what stands behind `/search?`) finds the post, for somebody who may read its
 * space. Only what was written in the same millisecond is searched, so it costs the same on a large site.
 */
export async function findsPost(address: string, { id, createdAt, space }: FoundPost): Promise<boolean> {
  const choice = readChoice(new URLSearchParams(address))
  const { query, filters } = understand(choice, [space], Date.now())
  const after = Math.max(createdAt, filters.after ?? createdAt)
  const before = Math.min(createdAt + 1, filters.before ?? createdAt + 1)
  const { hits } = await finder().search({
    ...{ query, filters: { ...filters, after, before }, spaceIds: [space.id] },
    ...{ sort: 'relevance', offset: 0, limit: maxLimit },
  })
  return hits.some((hit) => hit.id === id)
}
