import { type Location, useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { rememberSearch } from './recent-searches'
import { Suggested } from './suggested'
import { isTyped } from './typed-search'
import { useLiveResults } from './use-live-results'
import { useSuggestionList } from './use-suggestion-list'

/** What the box has to say about the list below it. */
export interface Popup {
  listId: string
  lines: number
  activeId: string | null
}

type FindAsYouTypeProps = {
  input: HTMLInputElement
  /** Whose recent searches are offered. */
  owner: string
  onPopup(popup: Popup): void
}

/** Everything the search box does beyond being a form. It is loaded when somebody goes to the box. */
export default function FindAsYouType({ input, owner, onPopup }: FindAsYouTypeProps) {
  const { listId, groups, lines, active, pick } = useSuggestionList(input, owner)
  useLiveResults(input)
  useRemembering(owner)
  const activeId = active?.id ?? null
  useEffect(
    () => onPopup({ listId, lines: lines.length, activeId }),
    [onPopup, listId, lines.length, activeId],
  )
  return lines.length > 0 && <Suggested listId={listId} groups={groups} active={active} onPick={pick} />
}

/** Keeps what somebody typed on the page of results and then left for one of them. */
function useRemembering(owner: string): void {
  const location = useLocation()
  const before = useRef<Location>(location)
  useEffect(() => {
    const left = before.current
    before.current = location
    if (left.pathname !== '/search' || location.pathname === '/search' || !isTyped(left)) return
    rememberSearch(owner, new URLSearchParams(left.search).get('q') ?? '')
  }, [location, owner])
}
