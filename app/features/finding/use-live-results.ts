import { useLocation, useNavigate, useNavigationType } from '@remix-run/react'
import { useEffect } from 'react'
import { readChoice, searchPath } from './search-choice'
import { isTyped } from './typed-search'

const PAUSE_MS = 250

/**
 * On the page of results they follow the box. The address follows too, in one entry of the history for all that is
 * typed in one go, so that going back leads to the search before.
 */
export function useLiveResults(input: HTMLInputElement): void {
  const location = useLocation()
  const arrival = useNavigationType()
  const navigate = useNavigate()
  useEffect(() => {
    if (location.pathname !== '/search') return
    let pause: number | undefined

    function follow() {
      const choice = readChoice(new URLSearchParams(location.search))
      const q = input.value.trim()
      if (q === choice.q.trim()) return
      navigate(searchPath(choice, { q, exact: false }), {
        replace: isTyped(location) || choice.q === '',
        state: { typed: true },
        preventScrollReset: true,
      })
    }
    function later(event?: Event) {
      if (event instanceof InputEvent && event.isComposing) return
      window.clearTimeout(pause)
      pause = window.setTimeout(follow, PAUSE_MS)
    }

    // These results may have come while somebody typed on.
    if (isTyped(location) && arrival !== 'POP') later()
    const gone = new AbortController()
    input.addEventListener('input', later, { signal: gone.signal })
    input.addEventListener('compositionend', later, { signal: gone.signal })
    return () => {
      window.clearTimeout(pause)
      gone.abort()
    }
  }, [input, location, arrival, navigate])
}
