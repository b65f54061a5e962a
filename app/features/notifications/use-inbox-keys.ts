import { type RefObject, useEffect, useRef } from 'react'

/**
 * j and k move through the lines, e archives, u marks read or unread; Enter opens, as on any link. They press what
 * stands in the line, so that a key can do nothing that a button cannot.
 */
export function useInboxKeys(): RefObject<HTMLOListElement> {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    function answer(event: KeyboardEvent) {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target) || !list.current) return
      const lines = [...list.current.querySelectorAll<HTMLElement>('.inbox-line')]
      const here = lines.findIndex((line) => line.contains(document.activeElement))
      const to = { j: here + 1, k: Math.max(0, here - 1) }[event.key]
      if (to !== undefined) focus(lines[Math.min(to, lines.length - 1)])
      else if (here >= 0 && press(lines[here], event.key)) focus(lines[here + 1] ?? lines[here - 1])
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', answer)
    return () => document.removeEventListener('keydown', answer)
  }, [])
  return list
}

function focus(line: HTMLElement | undefined): void {
  line?.querySelector<HTMLElement>('.inbox-line-link')?.focus()
}

/** Whether the line leaves the list by it. */
function press(line: HTMLElement | undefined, key: string): boolean {
  const which = { e: '[value=archive], [value=restore]', u: '[value=read], [value=unread]' }[key]
  const button = which ? line?.querySelector<HTMLElement>(which) : null
  button?.click()
  return key === 'e' && Boolean(button)
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}
