import { useEffect, useState } from 'react'
import type { Suggestions } from './search-view'

const PAUSE_MS = 80
/** Longer nobody should look at an empty place; what needs no answer is offered then. */
const PATIENCE_MS = 400

/**
 * What there is for what was typed, a moment after the last key; null until the first answer. An answer that a newer
 * key overtook is dropped, and the one before stands meanwhile as long as it was for the same beginning.
 */
export function useFound(typed: string): Suggestions | null {
  const [found, setFound] = useState<Suggestions | null>(null)
  useEffect(() => {
    if (typed === '') return setFound(null)
    const overtaken = new AbortController()
    const nothing = { typed, posts: [], words: [], topics: [], people: [] }
    const ask = setTimeout(async () => {
      const answer = await suggestionsFor(typed, overtaken.signal)
      if (!overtaken.signal.aborted) setFound(answer ?? nothing)
    }, PAUSE_MS)
    const late = setTimeout(() => setFound((before) => before ?? nothing), PATIENCE_MS)
    return () => {
      clearTimeout(ask)
      clearTimeout(late)
      overtaken.abort()
    }
  }, [typed])
  if (!found) return null
  const isNear = typed.startsWith(found.typed) || found.typed.startsWith(typed)
  return isNear ? found : { typed, posts: [], words: [], topics: [], people: [] }
}

/** Null when the site cannot be reached or one is signed out: the box is a search box all the same. */
async function suggestionsFor(typed: string, signal: AbortSignal): Promise<Suggestions | null> {
  try {
    const answer = await fetch(`/search/suggestions?${new URLSearchParams({ q: typed })}`, { signal })
    return answer.ok && !answer.redirected ? await answer.json() : null
  } catch {
    return null
  }
}
