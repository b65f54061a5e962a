import { type KeyboardEvent, useState } from 'react'
import { Icon, type IconName } from '~/ui/icon'
import { KEY_WORDS } from './editor-keys'
import type { Command } from './markdown-edits'

export type Mode = 'write' | 'preview' | 'both'

const COMMANDS: [Command, IconName, string][] = [
  ['bold', 'bold', 'Bold'],
  ['italic', 'italic', 'Italic'],
  ['link', 'link', 'Link'],
  ['list', 'list', 'List'],
  ['checklist', 'list-checks', 'Checklist'],
  ['quote', 'text-quote', 'Quote'],
  ['code', 'code', 'Code'],
  ['table', 'table', 'Table'],
]

const MODES: [Mode, string][] = [
  ['write', 'Write'],
  ['preview', 'Preview'],
  ['both', 'Side by side'],
]

interface Props {
  mode: Mode
  onMode(mode: Mode): void
  onCommand(command: Command): void
}

/** One stop of the Tab key; the arrows go along it, as in every toolbar. */
export function EditorToolbar({ mode, onMode, onCommand }: Props) {
  const [stop, setStop] = useState(0)

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    const all = [...event.currentTarget.querySelectorAll('button')].filter((it) => it.offsetParent !== null)
    const next = (all.indexOf(event.target as HTMLButtonElement) + step + all.length) % all.length
    event.preventDefault()
    all[next]?.focus()
  }

  const tab = (index: number) => ({ tabIndex: index === stop ? 0 : -1, onFocus: () => setStop(index) })
  return (
    <div role="toolbar" aria-label="Formatting" className="editor-toolbar" onKeyDown={move}>
      {COMMANDS.map(([command, icon, words], index) => (
        <button
          key={command}
          type="button"
          className="editor-button"
          title={`${words} (${KEY_WORDS[command].replace('Control', 'Ctrl')})`}
          aria-label={words}
          aria-keyshortcuts={KEY_WORDS[command]}
          disabled={mode === 'preview'}
          {...tab(index)}
          onClick={() => onCommand(command)}
        >
          <Icon name={icon} />
        </button>
      ))}
      <span className="editor-modes">
        {MODES.map(([value, words], index) => (
          <button
            key={value}
            type="button"
            className={`editor-button mode-${value}`}
            aria-pressed={mode === value}
            {...tab(COMMANDS.length + index)}
            onClick={() => onMode(value)}
          >
            {words}
          </button>
        ))}
      </span>
    </div>
  )
}
