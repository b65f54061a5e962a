import {
  isFiltered,
  PICKS,
  readChoice,
  type SearchChoice,
  searchPath,
} from '~/features/finding/search-choice'
import { NAME_MAX } from './alerts'

/** Longer than the box takes. */
const Q_MAX = 1000

/** What stands behind `/search?` for this search, always in one order, or null when it searches for nothing. */
export function savedQuery(address: string): string | null {
  const choice = readChoice(new URLSearchParams(address))
  const q = choice.q.replace(/\s+/g, ' ').trim().slice(0, Q_MAX)
  if (q === '' && !isFiltered(choice)) return null
  return searchPath({ ...choice, q, sort: 'relevance', page: 1 }).replace('/search?', '')
}

export function queryOf(choice: SearchChoice): string {
  return searchPath(choice).replace(/^\/search\??/, '')
}

/** What a search is called until its owner says something better. */
export function firstName(query: string): string {
  const choice = readChoice(new URLSearchParams(query))
  const picked = PICKS.flatMap((pick) => choice[pick])
  return [choice.q, ...picked, choice.when ?? ''].filter(Boolean).join(' · ').slice(0, NAME_MAX)
}
