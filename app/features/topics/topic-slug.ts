import slugify from '@sindresorhus/slugify'

const MAX_SLUG = 40

/** Names that are signs to a slugifier and something else to people. */
const spelled: [string, string][] = [
  ['#', '-sharp'],
  ['++', '-plus-plus'],
  ['.net', 'dot-net'],
]

/** A topic's name as its address and hashtag: 'Incident response' is `incident-response`, 'C#' is `c-sharp`. */
export function topicSlug(name: string): string {
  const words = spelled.reduce((text, [sign, word]) => text.replaceAll(sign, word), bare(name))
  return slugify(words, { decamelize: false }).slice(0, MAX_SLUG).replace(/-+$/, '')
}

/** Without the `#` that people put before a topic. */
function bare(name: string): string {
  return name.trim().toLowerCase().replace(/^#+/, '')
}
