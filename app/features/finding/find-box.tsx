import { useLocation, useNavigate, useNavigationType, useSearchParams } from '@remix-run/react'
import {
  type FormEvent,
  lazy,
  type RefObject,
  Suspense,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { loadWhenOnline } from '~/platform/load-when-online'
import { counted } from '~/ui/count'
import { SearchBox } from '~/ui/search-box'
import { VisuallyHidden } from '~/ui/visually-hidden'
import type { Popup } from './find-as-you-type'
import { rememberSearch } from './recent-searches'
import { isTyped } from './typed-search'
import { useSlashKey } from './use-slash-key'

const closed: Popup = { listId: '', lines: 0, activeId: null }

// Where it cannot be loaded, the box is the form that it is without scripts.
const FindAsYouType = lazy(() =>
  loadWhenOnline(() => import('./find-as-you-type')).catch(() => ({ default: () => false })),
)

/**
 * The search box in the bar of every page: a combobox with a list of suggestions, as the ARIA authoring practices
 * describe it. Without scripts it is a plain form.
 * @param owner whose recent searches it offers
 */
export function FindBox({ owner }: { owner: string }) {
  const input = useRef<HTMLInputElement>(null)
  const [isWanted, setWanted] = useState(false)
  const [popup, setPopup] = useState(closed)
  // Since the box was last left or sent.
  const isEdited = useRef(false)
  const searched = useSearched(input, isEdited)
  const send = useSending(owner)
  useSlashKey(input)
  useEffect(() => {
    // Whoever was there before the scripts came.
    if (document.activeElement === input.current) setWanted(true)
  }, [])
  const isOpen = popup.lines > 0
  return (
    <SearchBox
      action="/search"
      name="q"
      label="Search"
      placeholder="Search questions, lessons, experiments…"
      shortcut="/"
      aria-keyshortcuts="/"
      defaultValue={searched}
      // An address has to carry it; nine times as long when it is not in Latin letters.
      maxLength={1000}
      inputRef={input}
      onFocus={() => setWanted(true)}
      onInput={() => {
        isEdited.current = true
      }}
      onBlur={() => {
        isEdited.current = false
      }}
      onSubmit={(event) => {
        isEdited.current = false
        send(event)
      }}
      role="combobox"
      aria-expanded={isOpen}
      aria-autocomplete="list"
      aria-controls={isOpen ? popup.listId : undefined}
      aria-activedescendant={popup.activeId ?? undefined}
    >
      <PickedFilters />
      {isWanted && input.current && (
        <Suspense>
          <FindAsYouType input={input.current} owner={owner} onPopup={setPopup} />
        </Suspense>
      )}
      <VisuallyHidden>
        <span role="status">{isOpen && counted(popup.lines, 'suggestion')}</span>
      </VisuallyHidden>
    </SearchBox>
  )
}

/** On the page of results other words leave the filters and the order as they are. */
function PickedFilters() {
  const [params] = useSearchParams()
  const { pathname } = useLocation()
  if (pathname !== '/search') return null
  const kept = [...params].filter(([name]) => !['q', 'page', 'exact'].includes(name))
  return kept.map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ))
}

/** Sends the form as the browser would, without a second entry in the history for the search that is shown already. */
function useSending(owner: string) {
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  return (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new URLSearchParams(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, `${value}`]),
    )
    const q = fields.get('q')?.trim()
    if (q) fields.set('q', q)
    else fields.delete('q')
    const to = fields.size > 0 ? `/search?${fields}` : '/search'
    rememberSearch(owner, q ?? '')
    navigate(to, { replace: to === pathname + search })
  }
}

// Later, and what somebody types as soon as they see the page would be overwritten.
const useBeforeKeys = typeof document === 'undefined' ? useEffect : useLayoutEffect

/** What the page shown was searched for; put into the box whenever a page comes, unless somebody types there already. */
function useSearched(input: RefObject<HTMLInputElement>, isEdited: RefObject<boolean>): string {
  const [params] = useSearchParams()
  const location = useLocation()
  const arrival = useNavigationType()
  const { pathname, key } = location
  const searched = pathname === '/search' ? (params.get('q') ?? '') : ''
  const before = useRef(key)
  useBeforeKeys(() => {
    const isAhead = arrival !== 'POP' && (isTyped(location) || isEdited.current)
    // Not at first: something may have been typed before the scripts came.
    if (input.current && before.current !== key && !isAhead) input.current.value = searched
    before.current = key
  }, [input, isEdited, key, searched, arrival, location])
  return searched
}
