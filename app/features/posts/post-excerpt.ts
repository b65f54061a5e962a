const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }

/** The first words of stored HTML as plain text, at most `max` characters, cut between words. */
export function excerptOf(html: string, max = 260): string {
  const text = html
    .slice(0, max * 20)
    .replace(/<(?:pre|table|section)[\s\S]*?<\/(?:pre|table|section)>/g, ' ')
    .replace(/<[^>]*>?/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim()
  if (text.length <= max) return text
  const end = text.lastIndexOf(' ', max - 1)
  return `${text.slice(0, end > max / 2 ? end : max - 1)}…`
}
