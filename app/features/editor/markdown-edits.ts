/** A text area as it stands. */
export interface Field {
  value: string
  start: number
  end: number
}

/** What takes the place of the text between `from` and `to`, and what is selected then, counted from `from`. */
export interface Edit {
  from: number
  to: number
  text: string
  select: [number, number]
}

export type Command = 'bold' | 'italic' | 'link' | 'list' | 'quote' | 'code' | 'table' | 'checklist'

/** What a button or its keys do to the text. Pressing it again takes the marks away. */
export function editFor(command: Command, field: Field): Edit {
  if (command === 'bold') return wrapped(field, '**')
  if (command === 'italic') return wrapped(field, '_')
  if (command === 'code') return code(field)
  if (command === 'link') return link(field)
  if (command === 'table') return block(field, 'Column | Column\n--- | ---\nText | Text', [0, 6])
  return prefixed(field, { list: '- ', quote: '> ', checklist: '- [ ] ' }[command])
}

/** A selection becomes the words of a link to what is pasted over it; anything else is pasted as it is. */
export function linkOver(field: Field, pasted: string): Edit | null {
  const words = field.value.slice(field.start, field.end)
  const address = pasted.trim()
  const isLink = /^(https?:\/\/|mailto:)\S+$/i.test(address) && URL.canParse(address)
  if (!isLink || !words.trim() || /[\n\]]/.test(words) || URL.canParse(words.trim())) return null
  // Between the brackets of a link, and in its address, it is meant as it is.
  if (field.value.slice(0, field.start).endsWith('](')) return null
  const text = `[${words}](${/[()\s]/.test(address) ? `<${address}>` : address})`
  return { from: field.start, to: field.end, text, select: [text.length, text.length] }
}

/** Cells as a spreadsheet copies them, as a table whose first row is its head; null for what is no range of cells. */
export function tableOf(cells: string): string | null {
  const rows = cells
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '')
    .split('\n')
    .map((row) => row.split('\t'))
  const [head] = rows
  if (!head || head.length < 2 || rows.some((row) => row.length !== head.length)) return null
  const line = (row: string[]) => `| ${row.map(cell).join(' | ')} |`
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.slice(1).map(line)].join('\n')
}

const cell = (text: string) => text.trim().replaceAll('\\', '\\\\').replaceAll('|', '\\|')

/** Text on lines of its own, with an empty line around it where there is other text. */
export function block({ value, start, end }: Field, text: string, select?: [number, number]): Edit {
  const before = value.slice(0, start)
  const after = value.slice(end)
  const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  const tail = after === '' ? '\n' : after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n'
  const [from, to] = select ?? [text.length, text.length]
  return {
    ...{ from: start, to: end, text: lead + text + tail },
    select: [lead.length + from, lead.length + to],
  }
}

function wrapped({ value, start, end }: Field, mark: string): Edit {
  const size = mark.length
  const words = value.slice(start, end)
  if (value.slice(start - size, start) === mark && value.slice(end, end + size) === mark)
    return { from: start - size, to: end + size, text: words, select: [0, words.length] }
  if (words.length > 2 * size && words.startsWith(mark) && words.endsWith(mark)) {
    const bare = words.slice(size, -size)
    return { from: start, to: end, text: bare, select: [0, bare.length] }
  }
  // A mark beside a space is read as a star or a line, not as a mark.
  const lead = words.length - words.trimStart().length
  const inner = words.trim()
  const text = words.slice(0, lead) + mark + inner + mark + words.slice(lead + inner.length)
  return { from: start, to: end, text, select: [lead + size, lead + size + inner.length] }
}

function code(field: Field): Edit {
  const words = field.value.slice(field.start, field.end)
  if (!words.includes('\n')) return wrapped(field, '`')
  const longest = Math.max(2, ...[...words.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const inside = words.replace(/^\n+|\n+$/g, '')
  return block(field, `${fence}\n${inside}\n${fence}`, [fence.length + 1, fence.length + 1 + inside.length])
}

function link({ value, start, end }: Field): Edit {
  const words = value.slice(start, end)
  const isAddress = /^https?:\/\/\S+$/.test(words)
  const text = isAddress ? `[](${words})` : `[${words}](https://)`
  const select: [number, number] = isAddress ? [1, 1] : words ? [words.length + 3, text.length - 1] : [1, 1]
  return { from: start, to: end, text, select }
}

function prefixed({ value, start, end }: Field, prefix: string): Edit {
  const from = value.lastIndexOf('\n', start - 1) + 1
  const next = value.indexOf('\n', Math.max(start, end - 1))
  const to = next < 0 ? value.length : next
  const lines = value.slice(from, to).split('\n')
  const isThere = lines.every((line) => line === '' || line.startsWith(prefix)) && lines.some(Boolean)
  const changed = lines.map((line) => {
    if (isThere) return line.slice(prefix.length)
    return line === '' && lines.length > 1 ? line : prefix + line
  })
  const text = changed.join('\n')
  const select: [number, number] = start === end ? [text.length, text.length] : [0, text.length]
  return { from, to, text, select }
}
