// On this device only: the server never hears of them.

const KEY = 'recent-searches'
const MOST = 6

interface Kept {
  /** Whose they are; somebody else who signs in here finds none. */
  owner: string
  /** The newest first. */
  searches: string[]
}

export function recentSearches(owner: string): string[] {
  const kept = read()
  return kept?.owner === owner ? kept.searches : []
}

export function rememberSearch(owner: string, search: string): void {
  const wanted = search.trim()
  if (wanted === '' || wanted.length > 200) return
  const others = recentSearches(owner).filter((other) => other.toLowerCase() !== wanted.toLowerCase())
  write({ owner, searches: [wanted, ...others].slice(0, MOST) })
}

/** Forgets them all, or only those that are not this owner's. */
export function forgetSearches(unlessOwner?: string): void {
  if (unlessOwner === undefined || read()?.owner !== unlessOwner) write(null)
}

function read(): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    return isKept(kept) ? kept : null
  } catch {
    // A browser may forbid storage altogether, and what is stored is open to anybody's hand.
    return null
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false
  const { owner, searches } = value as Partial<Kept>
  return (
    typeof owner === 'string' && Array.isArray(searches) && searches.every((it) => typeof it === 'string')
  )
}

function write(kept: Kept | null): void {
  try {
    if (kept) localStorage.setItem(KEY, JSON.stringify(kept))
    else localStorage.removeItem(KEY)
  } catch {
    // Forbidden or full: then there are none, which nobody has to be told.
  }
}
