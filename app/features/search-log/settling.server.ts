import { transaction } from '~/platform/db.server'
import { log } from '~/platform/log.server'
import type { SearchListener, SettledSearch } from './search-listener'
import { type Opening, writeOpenings } from './write-openings.server'

/** What somebody replaces sooner without opening anything was typed on the way to what they meant. */
const SETTLE_MS = 5000
/** However fast everybody types, and whatever happens to the database. */
const MOST = 5000

interface Unsettled {
  id: string
  at: Date
  week: string
  asker: string
  results: number
  search: SettledSearch
}

/** The last search of each person that is still young, by person. By the machine's time: nothing of it is kept. */
const young = new Map<string, Unsettled & { since: number }>()
let settled: Unsettled[] = []
let openings: Opening[] = []

/** Notes a search once it has stood for five seconds. */
export function settleLater(search: Unsettled): void {
  const { userId } = search.search
  const before = young.get(userId)
  if (before?.id === search.id) return
  if (before && isOld(before)) settle(before)
  if (young.size < MOST) young.set(userId, { ...search, since: performance.now() })
}

/** Notes that a result was opened; so its search was meant. */
export function openedNow(opening: Opening): void {
  const searched = young.get(opening.userId)
  if (searched?.id === opening.searchId) settle(searched)
  if (openings.length < MOST) openings.push(opening)
}

/**
 * Writes what has settled, and tells who listens. Called every second; one call at a time.
 * @param all also what is still young, as when the site closes
 */
export async function settleSearches(listeners: SearchListener[], { all = false } = {}): Promise<void> {
  for (const search of young.values()) if (all || isOld(search)) settle(search)
  const [searches, opened] = [settled, openings]
  settled = []
  openings = []
  if (searches.length + opened.length === 0) return
  try {
    const fresh = await writeSearches(searches)
    for (const listener of listeners) await listener.searched(fresh.map(({ search }) => search))
    const { written, early } = await writeOpenings(opened)
    openings.push(...early)
    for (const listener of listeners) await listener.opened(written)
  } catch (error) {
    // A log with a hole is better than a search that waits for its log.
    log.error('Some searches could not be noted', error, { searches: searches.length })
  }
}

/** Forgets what is not written yet; for tests. */
export function forgetUnsettled(): void {
  young.clear()
  settled = []
  openings = []
}

function settle(search: Unsettled): void {
  young.delete(search.search.userId)
  if (settled.length < MOST) settled.push(search)
}

function isOld({ since }: { since: number }): boolean {
  return performance.now() - since >= SETTLE_MS
}

/**
 * Writes the searches and gives those that were new; coming back to the results is no new search. Without the words:
 * those of a search in vain are kept with the gap that they make, and nowhere else.
 */
async function writeSearches(searches: Unsettled[]): Promise<Unsettled[]> {
  if (searches.length === 0) return []
  return transaction(async (tx) => {
    const fresh: Unsettled[] = []
    for (const search of searches) {
      const { id, at, week, asker, results } = search
      if ((await tx.searchNote.count({ where: { id } })) > 0) continue
      const hour = new Date(Math.floor(at.getTime() / 3_600_000) * 3_600_000)
      await tx.searchNote.create({ data: { id, week, asker, results, hour, query: '' } })
      fresh.push(search)
    }
    return fresh
  })
}
