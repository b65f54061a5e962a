import { useLocation, useNavigate } from '@remix-run/react'
import { useEffect, useId, useRef, useState } from 'react'
import { forgetSearches, recentSearches } from './recent-searches'
import { type Line, suggestedLines } from './suggested-lines'
import { useFound } from './use-found'

/**
 * The list below the search box: what is in it, which line is active, and what the keys do. Focus stays in the box.
 * On the results page the results themselves follow what is typed, so there the list waits for the down key.
 */
export function useSuggestionList(input: HTMLInputElement, owner: string) {
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [activeId, setActiveId] = useState<string | null>(null)
  const listId = useId()
  const navigate = useNavigate()
  const { pathname, key } = useLocation()
  const isAsked = pathname !== '/search'
  const found = useFound(isOpen ? typed : '')
  const groups = isOpen ? suggestedLines(listId, typed, found, recentSearches(owner)) : []
  const lines = groups.flatMap((group) => group.lines)
  const active = lines.find(({ id }) => id === activeId) ?? null

  function open() {
    setTyped(input.value.trim())
    setOpen(true)
  }

  function close() {
    setOpen(false)
    setActiveId(null)
  }

  function pick(line: Line) {
    close()
    if (!line.to) return forgetSearches()
    // On the page that comes the keys are the page's again, the slash too.
    input.blur()
    navigate(line.to)
  }

  /** Up and down go round, with the box itself between the last line and the first. */
  function step(by: 1 | -1) {
    const at = active ? lines.indexOf(active) : by === 1 ? -1 : lines.length
    setActiveId(lines[at + by]?.id ?? null)
  }

  /** Whether the key was for the list. */
  function press(event: KeyboardEvent): boolean {
    const isShown = lines.length > 0
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (event.altKey && event.key === 'ArrowUp') close()
      else if (isShown) step(event.key === 'ArrowDown' ? 1 : -1)
      else open()
      return true
    }
    // Also while the answer is on its way: otherwise the browser would empty the box.
    if (event.key === 'Escape' && isOpen) {
      close()
      return true
    }
    if (event.key === 'Enter' && active) {
      pick(active)
      return true
    }
    if (event.key === 'Enter') close()
    if (!active) return false
    if (event.key === 'Home' || event.key === 'End') {
      setActiveId(lines.at(event.key === 'Home' ? 0 : -1)?.id ?? null)
      return true
    }
    // Left and right are for the text, so they lead back to it.
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') setActiveId(null)
    return false
  }

  const handlers = {
    keydown: (event: KeyboardEvent) => {
      if (!event.isComposing && press(event)) event.preventDefault()
    },
    input: () => {
      setActiveId(null)
      if (isAsked || input.value === '') open()
      else close()
    },
    focus: () => {
      if (input.value === '') open()
    },
    blur: close,
  }
  useListeners(input, handlers)

  // It came because somebody went to the box, and may have typed there meanwhile.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it comes
  useEffect(() => {
    if (document.activeElement === input && (isAsked || input.value === '')) open()
  }, [])

  const shown = useRef(key)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every navigation closes it, also to the same address
  useEffect(() => {
    if (shown.current !== key) close()
    shown.current = key
  }, [key])

  return { listId, groups, lines, active, pick }
}

type Handlers = { [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void }

function useListeners(element: HTMLElement, handlers: Handlers): void {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    element.addEventListener('keydown', (event) => latest.current.keydown?.(event), { signal })
    element.addEventListener('input', (event) => latest.current.input?.(event), { signal })
    element.addEventListener('focus', (event) => latest.current.focus?.(event), { signal })
    element.addEventListener('blur', (event) => latest.current.blur?.(event), { signal })
    return () => listening.abort()
  }, [element])
}
