import type { Edit, Field } from './markdown-edits'

/**
 * Changes the text the way typing does, so that undoing takes it back and the form hears of it. Only this old command can;
 * every browser keeps it for that.
 */
export function applyEdit(
  area: HTMLTextAreaElement | HTMLInputElement,
  { from, to, text, select }: Edit,
): void {
  area.focus()
  area.setSelectionRange(from, to)
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text)
  area.setSelectionRange(from + select[0], from + select[1])
}

export function fieldOf({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Field {
  return { value, start: selectionStart, end: selectionEnd }
}

export function insert(area: HTMLTextAreaElement, text: string): void {
  const { start, end } = fieldOf(area)
  applyEdit(area, { from: start, to: end, text, select: [text.length, text.length] })
}
