import { type Facets, parseQuery, type SearchResult } from '#search/index'
import type { Viewer } from '~/features/accounts/viewer'
import { TITLE_MAX } from '~/features/posts/post-limits'
import { join, rows, sql } from '~/platform/sql.server'
import { type FacetCounts, facetViews } from './facet-views'
import { finder } from './finder.server'
import { foundPosts } from './found-posts.server'
import { named } from './named.server'
import { nearestPosts } from './nearest-posts.server'
import { peopleWhoKnow } from './people-who-know.server'
import { isFiltered, MAX_PAGE, PAGE_SIZE, readChoice } from './search-choice'
import type { SearchPage } from './search-view'
import { type ReadableSpace, understand } from './understood-query.server'

/**
 * The page of a search as its address says it. Only spaces of the viewer are searched and counted, and what was found
 * is looked up again before it is shown. At most nine queries when something is found, however much, and ten when
 * nothing is; when the words name mentors or their topics, up to ten more for their office hours.
 */
export async function searchPage(viewer: Viewer, params: URLSearchParams): Promise<SearchPage> {
  const asked = readChoice(params)
  const spaces = readableSpaces(viewer)
  // The engines count by the machine's time, so the same moment has to filter.
  const { query, filters } = understand(asked, spaces, Date.now())
  const choice = { ...asked, topic: filters.topics }
  const offset = (choice.page - 1) * PAGE_SIZE
  const { spaceIds } = viewer
  const result = await finder().search({
    ...{ query, filters, spaceIds, offset },
    ...{ sort: choice.sort, limit: PAGE_SIZE, exact: choice.exact },
  })
  const posts = foundPosts(viewer, result.hits)
  const asksSomething = query.terms.length > 0
  const words = wordsOf(choice.q)
  const isDeadEnd = posts.length === 0 && choice.page === 1 && (asksSomething || isFiltered(choice))
  const nearest = isDeadEnd
    ? await nearestPosts(viewer, { query, filters, isFiltered: isFiltered(choice) })
    : null
  const telling = tellingTopics((nearest ?? result).facets, filters.topics)
  return {
    choice,
    filtered: isFiltered(choice),
    posts,
    nearest: nearest && { without: nearest.without, posts: nearest.posts },
    named: choice.page === 1 ? await named(viewer, words) : { topics: [], people: [], sessions: [] },
    correction: result.correction,
    total: stillThere(result, posts.length),
    tookMs: result.tookMs,
    facets: facetViews(countsBySlug(result.facets, spaces), choice),
    problems: query.problems,
    note: result.note,
    people: asksSomething ? peopleWhoKnow(viewer, telling) : [],
    words,
    more: result.total > offset + PAGE_SIZE && choice.page < MAX_PAGE,
  }
}

function stillThere({ total, hits }: SearchResult, shown: number): number {
  return total - (hits.length - shown)
}

function readableSpaces({ spaceIds }: Viewer): ReadableSpace[] {
  if (spaceIds.length === 0) return []
  return rows(sql`select id, slug, name from "Space" where id in (${join(spaceIds)}) order by name`)
}

function countsBySlug({ space, ...facets }: Facets, spaces: ReadableSpace[]): FacetCounts {
  const named = space.flatMap(({ value, count }) => {
    const found = spaces.find(({ id }) => id === value)
    return found ? { value: found.slug, label: found.name, count } : []
  })
  return { ...facets, space: named }
}

function tellingTopics(facets: Facets, picked: string[]): string[] {
  return picked.length > 0 ? picked : facets.topic.map(({ value }) => value)
}

function wordsOf(q: string): string {
  const words = parseQuery(q).terms.flatMap((term) =>
    term.type === 'operator' || term.minus ? [] : term.text,
  )
  return words.join(' ').slice(0, TITLE_MAX).trim()
}
