/**
 * Puts a line into what somebody is writing, after the line in which the cursor is. Who goes on typing is not moved,
 * unless at the end of that line, where the next line comes after this one.
 */
export function insertLine(text: HTMLTextAreaElement, line: string): void {
  const { value, selectionEnd } = text
  const next = value.indexOf('\n', selectionEnd)
  const end = next < 0 ? value.length : next
  const isBlank = value.slice(value.lastIndexOf('\n', end - 1) + 1, end).trim() === ''
  // Right below a table it would be one of its rows.
  const gap = /\|[^\n]*\n?$/.test(value.slice(0, end)) ? '\n' : ''
  text.setRangeText(
    `${gap}${isBlank ? '' : '\n'}${line}\n`,
    end,
    end,
    selectionEnd === end ? 'end' : 'preserve',
  )
  tell(text)
}

/** Writes what a picture shows between the brackets of its line. */
export function describePicture(text: HTMLTextAreaElement, id: string, words: string): void {
  const line = new RegExp(`!\\[(?:[^\\]\\\\]|\\\\.)*\\](?=\\(/files/${id}/)`)
  const found = line.exec(text.value)
  if (!found) return
  const described = `![${words.replace(/[\\[\]]/g, '\\$&')}]`
  text.setRangeText(described, found.index, found.index + found[0].length, 'preserve')
  tell(text)
}

/** Whoever listens to the text (a draft being saved, a preview) hears of it as if it had been typed. */
function tell(text: HTMLTextAreaElement): void {
  text.dispatchEvent(new Event('input', { bubbles: true }))
}
