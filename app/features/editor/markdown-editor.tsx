import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react'
import { classes } from '~/ui/classes'
import { Prose } from '~/ui/prose'
import { applyEdit, fieldOf } from './apply-edit'
import { commandOf } from './editor-keys'
import { EditorToolbar, type Mode } from './editor-toolbar'
import { type Command, editFor } from './markdown-edits'
import { pasteInto } from './paste'
import { usePreview } from './use-preview'

interface Props {
  /** Of the field, for the addresses inside its preview. */
  name: string
  /** The text area. Without scripts it is all there is. */
  children: ReactElement
}

/** A text area with buttons and keys for Markdown, and the text as it will be published. */
export function MarkdownEditor({ name, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const pane = useRef<HTMLElement>(null)
  const [mode, setMode] = useState<Mode>('write')
  const [isReady, setReady] = useState(false)
  const { html, look } = usePreview(name)
  const area = () => box.current?.querySelector('textarea') ?? null

  useEffect(() => {
    setReady(true)
    const typing = box.current?.querySelector('textarea')
    if (!typing) return
    const paste = (event: ClipboardEvent) => pasteInto(typing, event)
    typing.addEventListener('paste', paste)
    return () => typing.removeEventListener('paste', paste)
  }, [])

  function run(command: Command) {
    const typing = area()
    if (typing) applyEdit(typing, editFor(command, fieldOf(typing)))
  }

  function press(event: KeyboardEvent) {
    const command = commandOf(event)
    if (!command || !(event.target instanceof HTMLTextAreaElement)) return
    event.preventDefault()
    run(command)
  }

  function show(next: Mode) {
    setMode(next)
    if (next !== 'write') look(area()?.value ?? '', 0)
  }

  /** The one side follows the other by how far down it is. */
  function follow() {
    const typing = area()
    const shown = pane.current
    if (mode !== 'both' || !typing || !shown) return
    const share = typing.scrollTop / Math.max(1, typing.scrollHeight - typing.clientHeight)
    shown.scrollTop = share * (shown.scrollHeight - shown.clientHeight)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the text area inside
    <div
      className={classes('editor', isReady && 'ready', `shows-${mode}`)}
      ref={box}
      onKeyDown={press}
      onInput={() => mode === 'both' && look(area()?.value ?? '')}
      onScrollCapture={follow}
    >
      {isReady && <EditorToolbar mode={mode} onMode={show} onCommand={run} />}
      <div className="editor-panes">
        {children}
        {mode !== 'write' && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
          <section className="editor-preview" aria-label="Preview" tabIndex={0} ref={pane}>
            {html ? <Prose html={html} /> : <p className="meta">There is nothing to show yet.</p>}
          </section>
        )}
      </div>
    </div>
  )
}
