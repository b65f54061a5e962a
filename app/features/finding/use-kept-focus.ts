import { useLocation } from '@remix-run/react'
import { type RefObject, useEffect, useRef } from 'react'

/** When what had the focus went away as the results changed, the focus goes to `instead` and not to the page's top. */
export function useKeptFocus(instead: RefObject<HTMLElement>): void {
  const focused = useRef<EventTarget | null>(null)
  useEffect(() => {
    function note({ target }: FocusEvent) {
      focused.current = target
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [])

  const { key } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever other results have come
  useEffect(() => {
    const isGone = focused.current instanceof Element && !focused.current.isConnected
    if (isGone && document.activeElement === document.body) instead.current?.focus({ preventScroll: true })
  }, [key, instead])
}
