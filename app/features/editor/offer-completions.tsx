import { createRoot } from 'react-dom/client'
import { applyEdit } from './apply-edit'
import { type BeingTyped, beingTyped } from './being-typed'
import { placeOf } from './caret-place'
import { CompletionList, type Hanging, optionId } from './completion-list'
import type { Completion } from './completion-view'
import { bestFits } from './match-words'

const PAUSE_MS = 80
/** So much room a line of the list takes, and what is around all of them, in pixels. */
const LINE = 35
const AROUND = 24

const known = new WeakSet<HTMLTextAreaElement>()
let lists = 0

/**
 * From here on a text area offers what a name that is being typed may become: a textbox with a listbox, as the ARIA
 * authoring practices describe it for comboboxes, without the role, which a text area cannot have. A root of its own in
 * `place`: so nothing of it has to be there before somebody writes.
 */
export function offerCompletions(area: HTMLTextAreaElement, place: HTMLElement): void {
  if (known.has(area)) return
  known.add(area)
  const root = createRoot(place)
  const listId = `completions-${++lists}`
  let typing: BeingTyped | null = null
  let found: Completion[] = []
  let active = 0
  /** Where a list was closed with Escape: it stays closed for that word. */
  let dismissed: number | null = null
  let asking: AbortController | null = null
  let pause: ReturnType<typeof setTimeout> | undefined

  function draw(): void {
    const isOpen = typing !== null && found.length > 0
    set(area, 'aria-controls', isOpen ? listId : null)
    set(area, 'aria-activedescendant', isOpen ? optionId(listId, active) : null)
    const hanging =
      typing && isOpen
        ? hangingAt(area, typing.from, AROUND + LINE * found.length)
        : { left: 0, top: 0, above: false }
    root.render(<CompletionList {...{ listId, active, hanging }} found={isOpen ? found : []} onTake={take} />)
  }

  function stop(): void {
    clearTimeout(pause)
    asking?.abort()
  }

  function close(): void {
    stop()
    typing = null
    if (found.length === 0) return
    found = []
    draw()
  }

  function look(): void {
    const next =
      area.selectionStart === area.selectionEnd ? beingTyped(area.value, area.selectionStart) : null
    if (!next || next.from !== dismissed) dismissed = null
    if (!next || dismissed !== null) return void close()
    stop()
    // What still fits stands until there is an answer: whoever is quicker must not take what they did not type.
    found = typing?.from === next.from ? bestFits(next.words, found, namesOf, found.length) : []
    active = 0
    typing = next
    draw()
    asking = new AbortController()
    const { signal } = asking
    pause = setTimeout(async () => {
      const answer = await ask(area, next, signal)
      if (signal.aborted) return
      const [only] = answer
      found = answer.length === 1 && only?.text === next.sign + next.words ? [] : answer
      active = 0
      draw()
    }, PAUSE_MS)
  }

  function take(at: number): void {
    const line = found[at]
    const end = area.selectionStart
    if (!line || !typing) return
    const { from } = typing
    close()
    dismissed = from
    const text = /^\s/.test(area.value.slice(end)) ? line.text : `${line.text} `
    applyEdit(area, { from, to: end, text, select: [text.length, text.length] })
  }

  function press(event: KeyboardEvent): void {
    // Safari says 229 for the key that ends a composition.
    if (event.isComposing || event.keyCode === 229 || found.length === 0) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey
    if (step && isPlain) {
      active = (active + step + found.length) % found.length
      draw()
    } else if ((event.key === 'Enter' || event.key === 'Tab') && isPlain) take(active)
    else if (event.key === 'Escape') {
      dismissed = typing?.from ?? null
      close()
    } else {
      if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) close()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  area.setAttribute('aria-autocomplete', 'list')
  area.setAttribute('aria-haspopup', 'listbox')
  area.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) look()
  })
  area.addEventListener('compositionstart', close)
  area.addEventListener('compositionend', look)
  area.addEventListener('keydown', press)
  area.addEventListener('mousedown', close)
  area.addEventListener('blur', close)
  // Said later it would not be heard: a place for news has to be there before the news.
  draw()
}

function set(area: HTMLElement, name: string, value: string | null): void {
  if (value === null) area.removeAttribute(name)
  else area.setAttribute(name, value)
}

function namesOf({ text, name, note }: Completion): string[] {
  return [text.slice(1), name, note.replaceAll(':', '')]
}

/** Counted from the box around text area and list. */
function hangingAt(area: HTMLTextAreaElement, at: number, room: number): Hanging {
  const box = (area.closest('.with-files') ?? area).getBoundingClientRect()
  const own = area.getBoundingClientRect()
  const { left, top, line } = placeOf(area, at)
  const above = own.top + top + line + room > window.innerHeight && own.top + top > room
  return {
    left: own.left - box.left + left,
    top: own.top - box.top + (above ? top - 4 : top + line + 4),
    above,
  }
}

/** Nothing when the site cannot be reached or one is signed out: it is a text area all the same. */
async function ask(
  area: HTMLTextAreaElement,
  { sign, words }: BeingTyped,
  signal: AbortSignal,
): Promise<Completion[]> {
  try {
    const query = new URLSearchParams({ sign, words, ...whereOf(area) })
    const answer = await fetch(`/completions?${query}`, { signal, redirect: 'manual' })
    return answer.ok ? await answer.json() : []
  } catch {
    return []
  }
}

/** Where the text will stand: in the space that its form names, or beside what its form is sent to. */
function whereOf({ form }: HTMLTextAreaElement): { space: string } | { beside: string } | undefined {
  const space = form && new FormData(form).get('spaceId')
  if (space) return { space: String(space) }
  const [, beside] = /^\/\w+\/([0-9a-z]{12})(?:\/|$)/.exec(form ? new URL(form.action).pathname : '') ?? []
  return beside ? { beside } : undefined
}
