import { useLayoutEffect, useRef } from 'react'
import { Avatar } from '~/ui/avatar'
import { counted } from '~/ui/count'
import { VisuallyHidden } from '~/ui/visually-hidden'
import type { Completion } from './completion-view'

/** Where the list hangs, in pixels from the corner of its box. */
export interface Hanging {
  left: number
  top: number
  /** Above the line instead of below it; `top` is then where the list ends. */
  above: boolean
}

export const optionId = (listId: string, at: number) => `${listId}-${at}`

type CompletionListProps = {
  listId: string
  found: Completion[]
  active: number
  hanging: Hanging
  onTake(at: number): void
}

/** What a word may become, at the word. Focus stays in the text area, which says which line is active. */
export function CompletionList({ listId, found, active, hanging, onTake }: CompletionListProps) {
  const list = useRef<HTMLDivElement>(null)
  // Not past the right edge of the box, however wide the names are and however narrow the box becomes.
  useLayoutEffect(() => {
    const place = () => {
      const box = list.current
      const room = box?.offsetParent
      if (!box || !room) return
      const left = Math.max(0, Math.min(hanging.left, room.clientWidth - box.offsetWidth))
      const top = hanging.above ? hanging.top - box.offsetHeight : hanging.top
      Object.assign(box.style, { left: `${left}px`, top: `${top}px` })
    }
    place()
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
    window.addEventListener('resize', place)
    return () => window.removeEventListener('resize', place)
  })
  return (
    <>
      {found.length > 0 && (
        <div className="completions" id={listId} role="listbox" aria-label="Suggestions" ref={list}>
          {found.map((line, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the text area hears the keys and says which option is active
            <div
              key={line.text}
              id={optionId(listId, at)}
              role="option"
              tabIndex={-1}
              aria-selected={at === active}
              className="completion"
              // Pressing would take the focus out of the text, which closes the list before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onTake(at)}
            >
              {line.face && (
                <Avatar name={line.name} seed={line.face.seed} src={line.face.src} size="small" />
              )}
              <span className="completion-name">{line.name}</span> <span className="meta">{line.note}</span>
            </div>
          ))}
        </div>
      )}
      <VisuallyHidden>
        <span role="status">{found.length > 0 && counted(found.length, 'suggestion')}</span>
      </VisuallyHidden>
    </>
  )
}
