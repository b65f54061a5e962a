import { useFetcher, useLocation, useNavigate } from '@remix-run/react'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { postPath } from '~/features/posts/post-kinds'
import type { PostLink, Suggestions } from './search-view'

const PAUSE_MS = 80

/** One line of the list: a post to go to, or the search itself. */
export interface Option {
  id: string
  to: string
  post: PostLink | null
}

/** The list below the search box: what is in it, which line is active, and what the keys do. */
export function useSuggestions() {
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [activeId, setActiveId] = useState<string | null>(null)
  const listId = useId()
  const navigate = useNavigate()
  const found = useFound(isOpen ? typed : '')
  const options = isOpen && typed !== '' ? optionsFor(typed, found, listId) : []
  const active = options.find(({ id }) => id === activeId) ?? null

  function close() {
    setOpen(false)
    setActiveId(null)
  }

  const { key } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: every navigation closes it, also to the same address
  useEffect(close, [key])

  function open(text: string) {
    setTyped(text.trim())
    setOpen(true)
  }

  /** Up and down go round, with the box itself between the last line and the first. */
  function move(step: 1 | -1) {
    const at = active ? options.indexOf(active) : step === 1 ? -1 : options.length
    setActiveId(options[at + step]?.id ?? null)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (isOpen) move(event.key === 'ArrowDown' ? 1 : -1)
      else open(event.currentTarget.value)
    } else if (event.key === 'Escape' && options.length > 0) {
      event.preventDefault()
      close()
    } else if (event.key === 'Enter') {
      close()
      // Without an active line the form is sent.
      if (!active) return
      event.preventDefault()
      // On the page that comes the keys are the page's again, the slash too.
      event.currentTarget.blur()
      navigate(active.to)
    }
  }

  return {
    ...{ listId, typed, options, active, close },
    inputProps: {
      role: 'combobox',
      'aria-expanded': options.length > 0,
      'aria-autocomplete': 'list' as const,
      'aria-controls': options.length > 0 ? listId : undefined,
      'aria-activedescendant': active?.id,
      onKeyDown,
      onInput: (event: { currentTarget: HTMLInputElement }) => open(event.currentTarget.value),
      onBlur: close,
    },
  }
}

/** The posts for what was typed, a moment after the last key. The fetcher drops an answer that a newer one overtook. */
function useFound(typed: string): PostLink[] {
  const { load, data } = useFetcher<Suggestions>()
  useEffect(() => {
    if (typed === '') return
    const timer = setTimeout(() => load(`/search/suggestions?${new URLSearchParams({ q: typed })}`), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, load])
  // Until the answer is here the one before it stands, as long as it was for the same beginning.
  const isNear = data && (typed.startsWith(data.typed) || data.typed.startsWith(typed))
  return isNear ? data.posts : []
}

function optionsFor(typed: string, posts: PostLink[], listId: string): Option[] {
  const search = `/search?${new URLSearchParams({ q: typed })}`
  return [
    ...posts.map((post) => ({ id: `${listId}${post.id}`, to: postPath(post), post })),
    { id: `${listId}search`, to: search, post: null },
  ]
}
