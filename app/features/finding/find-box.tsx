import { useLocation, useSearchParams } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { counted } from '~/ui/count'
import { SearchBox } from '~/ui/search-box'
import { VisuallyHidden } from '~/ui/visually-hidden'
import { Suggested } from './suggested'
import { useSlashKey } from './use-slash-key'
import { useSuggestions } from './use-suggestions'

/**
 * The search box in the bar of every page: a combobox with a list of suggestions, as the ARIA authoring practices
 * describe it. Without scripts it is a plain form.
 */
export function FindBox() {
  const input = useRef<HTMLInputElement>(null)
  const searched = useSearched(input)
  const suggestions = useSuggestions()
  useSlashKey(input)
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
      {...suggestions.inputProps}
    >
      {suggestions.options.length > 0 && <Suggested {...suggestions} />}
      <VisuallyHidden>
        <span role="status">
          {suggestions.options.length > 0 && counted(suggestions.options.length, 'suggestion')}
        </span>
      </VisuallyHidden>
    </SearchBox>
  )
}

/** What the page shown was searched for; put into the box whenever a page comes. */
function useSearched(input: React.RefObject<HTMLInputElement>): string {
  const [params] = useSearchParams()
  const { pathname, key } = useLocation()
  const searched = pathname === '/search' ? (params.get('q') ?? '') : ''
  const before = useRef(key)
  useEffect(() => {
    // Not at first: something may have been typed before the scripts came.
    if (input.current && before.current !== key) input.current.value = searched
    before.current = key
  }, [input, key, searched])
  return searched
}
