import type { Command } from './markdown-edits'

interface Pressed {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
}

/** By the key's place where its letter is another one with Shift. */
const KEYS: Record<string, Command> = {
  b: 'bold',
  i: 'italic',
  k: 'link',
  e: 'code',
  'Shift+Digit8': 'list',
  'Shift+Period': 'quote',
  'Shift+KeyL': 'checklist',
  'Shift+KeyY': 'table',
}

/** The keys of each command, as `aria-keyshortcuts` and people read them. */
export const KEY_WORDS: Record<Command, string> = {
  bold: 'Control+B',
  italic: 'Control+I',
  link: 'Control+K',
  code: 'Control+E',
  list: 'Control+Shift+8',
  quote: 'Control+Shift+.',
  checklist: 'Control+Shift+L',
  table: 'Control+Shift+Y',
}

/** What these keys ask for: Control, or Command on a Mac. */
export function commandOf({ key, code, ctrlKey, metaKey, shiftKey, altKey }: Pressed): Command | null {
  if (ctrlKey === metaKey || altKey) return null
  return KEYS[shiftKey ? `Shift+${code}` : key.toLowerCase()] ?? null
}
