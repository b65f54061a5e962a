import type { Viewer } from '~/features/accounts/viewer'
import { searchPage } from '~/features/finding/search-page.server'
import { noteSearch } from '~/features/search-log/note-search.server'
import { settleSearches } from '~/features/search-log/settling.server'
import type { NotedSearch } from '~/features/search-log/use-opened-links'
import { gapRadar } from '~/features/wanted/gap-radar.server'
import { now, setClock } from '~/platform/clock.server'

/** Somebody searches, as the page of results does it; `address` is what stands behind `/search?`. */
export async function looksFor(who: Viewer, address: string): Promise<NotedSearch | null> {
  const page = await searchPage(who, new URLSearchParams(address))
  return noteSearch(who, page)
}

/** Each of them searches for it, and the site takes note. */
export async function ask(people: Viewer[], text: string): Promise<void> {
  for (const who of people) await looksFor(who, new URLSearchParams({ q: text }).toString())
  await settle()
}

/** Lets the site note what was searched for until now. */
export function settle(): Promise<void> {
  return settleSearches([gapRadar], { all: true })
}

/** Stops the clock so many days from now. */
export function daysLater(days: number): void {
  setClock(new Date(now().getTime() + days * 86_400_000))
}
