import { type RefObject, useEffect } from 'react'

const FIELDS = 'input, textarea, select, [contenteditable]'

/** Takes `/` to the box from anywhere on the page, except where one types. */
export function useSlashKey(box: RefObject<HTMLInputElement>): void {
  useEffect(() => {
    function jump(event: KeyboardEvent) {
      const { key, ctrlKey, metaKey, altKey, target } = event
      const isTyping = target instanceof Element && target.closest(FIELDS) !== null
      if (key !== '/' || ctrlKey || metaKey || altKey || isTyping || event.defaultPrevented) return
      event.preventDefault()
      box.current?.focus()
      box.current?.select()
    }
    document.addEventListener('keydown', jump)
    return () => document.removeEventListener('keydown', jump)
  }, [box])
}
