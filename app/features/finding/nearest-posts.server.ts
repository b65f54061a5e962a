import type { Filters, ParsedQuery, SearchResult } from '#search/index'
import { noFilters } from '#search/index'
import type { Viewer } from '~/features/accounts/viewer'
import { finder } from './finder.server'
import { foundPosts } from './found-posts.server'
import type { Nearest } from './search-view'

const MAX_POSTS = 5

interface Asked {
  query: ParsedQuery
  filters: Filters
  isFiltered: boolean
}

/**
 * What comes nearest to a search that found nothing: the same without what was picked, or its bare words without
 * quotes, operators and words to leave out. Null when that finds nothing either. Two queries, or none.
 */
export async function nearestPosts(
  viewer: Viewer,
  asked: Asked,
): Promise<(Nearest & { facets: SearchResult['facets'] }) | null> {
  for (const { without, query } of looser(asked)) {
    const { spaceIds } = viewer
    const { hits, facets } = await finder().search({
      ...{ query, filters: noFilters, spaceIds },
      ...{ sort: 'relevance', offset: 0, limit: MAX_POSTS },
    })
    const posts = foundPosts(viewer, hits)
    if (posts.length > 0) return { without, posts, facets }
  }
  return null
}

function looser({ query, isFiltered }: Asked): { without: Nearest['without']; query: ParsedQuery }[] {
  const words = query.terms.flatMap((term) =>
    term.type === 'operator' || term.minus
      ? []
      : term.text.split(' ').map((text) => ({ type: 'word' as const, text, minus: false })),
  )
  const isBare = query.terms.every((term) => term.type === 'word' && !term.minus)
  return [
    ...(isFiltered ? [{ without: 'filters' as const, query }] : []),
    ...(isBare || words.length === 0
      ? []
      : [{ without: 'signs' as const, query: { ...query, terms: words } }]),
  ]
}
