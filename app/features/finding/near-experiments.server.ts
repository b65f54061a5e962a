import { noFilters, type SearchRequest, writtenQuery } from '#search/index'
import type { Viewer } from '~/features/accounts/viewer'
import { log } from '~/platform/log.server'
import { finder } from './finder.server'

/** Some of what search finds may be gone by now, or be the one that is asked about. */
const SPARE = 5

/**
 * The ids of the experiments that come nearest to a text, which is taken as words without signs. Whether the viewer may
 * still read them is for the caller to look at. None when search is out of order.
 */
export async function nearExperiments(viewer: Viewer, text: string, limit: number): Promise<string[]> {
  try {
    const { hits } = await finder().search(nearRequest(text, viewer.spaceIds, limit + SPARE))
    return hits.map(({ id }) => id)
  } catch (error) {
    // Nobody came to write an experiment for what was tried before, so the form does without.
    log.error('Earlier experiments could not be found', error)
    return []
  }
}

/** What is asked of search for a text that somebody writes. */
export function nearRequest(text: string, spaceIds: string[], limit: number): SearchRequest {
  const filters = { ...noFilters, kinds: ['experiment'] }
  return { query: writtenQuery(text), filters, spaceIds, sort: 'relevance', offset: 0, limit }
}
