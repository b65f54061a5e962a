import { nearestToWritten, type Written } from '#search/index'
import { log } from '~/platform/log.server'
import { finder } from './finder.server'

/**
 * The ids of the posts that come nearest to what somebody is writing, the nearest first, for a reader of these spaces.
 * Search may be a moment behind: look each of them up before it is shown. None when search is out of order.
 */
export async function nearestToText(spaceIds: string[], written: Written, limit: number): Promise<string[]> {
  try {
    return await nearestToWritten(finder(), written, { spaceIds, limit })
  } catch (error) {
    // Nobody came to write for what is there already, so the form does without.
    log.error('Posts like the one being written could not be found', error)
    return []
  }
}
