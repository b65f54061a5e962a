const blocks =
  /<\/?(?:address|blockquote|caption|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul)(?: [^>]*)?>|<br ?\/?>/g
const cellEnds = /<\/t[dh]>/g
const noteHeading = /<h2 [^>]*class="sr-only"[^>]*>[^<]*<\/h2>/g
const wayBack = /<a [^>]*aria-label="Back to reference[^>]*>↩(?:<sup>\d+<\/sup>)?<\/a>/g
const imageText = /<img [^>]*?alt="([^"]*)"[^>]*>/g
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/**
 * The words of rendered HTML, for search and excerpts: a line for each block, code as it stands, an image as its
 * description, no markup. Made for what `renderMarkdown` gives, where every `<` is a tag; it is no sanitiser.
 */
export function toPlainText(html: string): string {
  return html
    .split(/<pre(?: [^>]*)?>([\s\S]*?)<\/pre>/)
    .map((part, index) => (index % 2 ? part.replace(/<[^>]*>/g, '').trimEnd() : proseText(part)))
    .filter((part) => part !== '')
    .join('\n')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,5}));/gi, decode)
}

function proseText(html: string) {
  return html
    .replace(noteHeading, '')
    .replace(wayBack, '')
    .replace(imageText, '$1')
    .replace(/\s+/g, ' ')
    .replace(blocks, '\n')
    .replace(cellEnds, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

/**
 * The beginning of a text in at most `max` characters, on one line. It ends at a word where there is one, with an
 * ellipsis that counts, and never within a character that takes two units.
 */
export function excerpt(text: string, max = 240): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= max) return line
  const room = line.slice(0, Math.max(0, max - 1))
  const whole = /[\uD800-\uDBFF]$/.test(room) ? room.slice(0, -1) : room
  const lastSpace = line[whole.length] === ' ' ? whole.length : whole.lastIndexOf(' ')
  const words = lastSpace > max / 2 ? whole.slice(0, lastSpace) : whole
  return `${words.replace(/[\s,;:–—-]+$/, '')}…`
}

function decode(entity: string, decimal?: string, hexadecimal?: string, name?: string) {
  if (name) return entities[name.toLowerCase()] ?? entity
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
}
