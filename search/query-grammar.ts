/**
 * What may be typed into the search box.
 *
 *     query    = { term }
 *     term     = [ "-" ] ( phrase | operator | word )
 *     phrase   = '"' text '"'                     these words, next to each other
 *     operator = key ":" ( value | '"' text '"' )
 *     key      = topic | by | kind | is | in | before | after      any case
 *     word     = anything else up to the next space
 *
 * A date is YYYY, YYYY-MM or YYYY-MM-DD (UTC). `after:2024` starts on 1 January 2024 and includes it;
 * `before:2024` ends just before it. `is:` takes a state or an outcome. Plain words are: an unknown key
 * (`std::vector`, `http://x`), a key without a value, and what an unbalanced quote begins. Repeated `kind:`,
 * `by:` and `in:` are alternatives; repeated `topic:` and `is:` must all hold.
 */

export const operatorKeys = ['topic', 'by', 'kind', 'is', 'in', 'before', 'after'] as const
export type OperatorKey = (typeof operatorKeys)[number]

export type Term =
  | { type: 'word'; text: string; minus: boolean }
  | { type: 'phrase'; text: string; minus: boolean }
  /** `typed` is how the reader wrote the value, where something else stands for it by now. */
  | { type: 'operator'; key: OperatorKey; value: string; minus: boolean; typed?: string }

export interface ParsedQuery {
  terms: Term[]
  /** Sentences for the reader about what was not understood. */
  problems: string[]
}

const maxCharacters = 2000
const maxTerms = 64
const operatorStart = new RegExp(`^(${operatorKeys.join('|')}):(?=\\S)`, 'i')
const kinds = ['question', 'lesson', 'experiment']

/** Reads what a person typed. Never throws, whatever the text; long text is cut and a problem says so. */
export function parseQuery(text: string): ParsedQuery {
  const problems: string[] = []
  const terms: Term[] = []
  let rest = clean(text)
  if (rest.length > maxCharacters) {
    rest = clean(rest.slice(0, maxCharacters))
    problems.push('Only the first 2,000 characters were searched.')
  }
  while (rest !== '') {
    if (terms.length === maxTerms) {
      problems.push('Only the first 64 words were searched.')
      break
    }
    const { term, length } = readTerm(rest)
    if (term) {
      terms.push(term)
      const problem = problemOf(term)
      if (problem) problems.push(problem)
    }
    rest = rest.slice(length).trimStart()
  }
  return { terms, problems }
}

/** Writes a query so that {@link parseQuery} reads the same terms again. */
export function formatQuery(query: Pick<ParsedQuery, 'terms'>): string {
  return query.terms.map((term) => (term.minus ? '-' : '') + formatTerm(term)).join(' ')
}

/** The first moment of a YYYY, YYYY-MM or YYYY-MM-DD date in UTC milliseconds, or null when it is not one. */
export function dateStart(value: string): number | null {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(value)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)]
  const date = new Date(Date.UTC(year, month - 1, day))
  date.setUTCFullYear(year)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : null
}

function clean(text: string): string {
  // Lone surrogates and control or private-use characters never match anything, and the last would be taken for marks.
  return text
    .slice(0, maxCharacters * 4)
    .replace(/[\p{Cs}\p{Cc}\p{Co}]/gu, ' ')
    .normalize('NFC')
    .trim()
}

function readTerm(rest: string): { term: Term | null; length: number } {
  const minus = /^-[^\s-]/.test(rest)
  const start = minus ? 1 : 0
  const body = rest.slice(start)
  if (body.startsWith('"')) {
    const end = body.indexOf('"', 1)
    if (end > 0) return { term: searchable('phrase', body.slice(1, end), minus), length: start + end + 1 }
  }
  const key = operatorStart.exec(body)?.[1]
  if (key) {
    const { value, length } = readValue(body.slice(key.length + 1))
    const total = start + key.length + 1 + length
    if (value === '') return { term: searchable('word', `${key}:`, minus), length: total }
    const lower = key.toLowerCase() as OperatorKey
    return { term: { type: 'operator', key: lower, value: tidyValue(lower, value), minus }, length: total }
  }
  const word = /^\S+/.exec(body)?.[0] ?? ''
  return {
    term: searchable('word', word, minus),
    length: start + Math.max(word.length, 1),
  }
}

function readValue(text: string): { value: string; length: number } {
  const quoted = /^"([^"]*)"/.exec(text)
  if (quoted) return { value: squash(quoted[1] ?? ''), length: quoted[0].length }
  const run = /^\S+/.exec(text)?.[0] ?? ''
  return { value: run.replaceAll('"', ''), length: run.length }
}

function tidyValue(key: OperatorKey, value: string): string {
  if (key === 'by') return value.replace(/^@+(?=.)/, '').toLowerCase()
  if (key === 'topic') return value.replace(/^#+(?=.)/, '').toLowerCase()
  if (key === 'kind') return value.toLowerCase().replace(/(?<=.)s+$/, '')
  if (key === 'is') return value.toLowerCase()
  return value
}

function problemOf(term: Term): string | null {
  if (term.type !== 'operator') return null
  if (term.key === 'kind' && !kinds.includes(term.value)) return 'kind: wants question, lesson or experiment.'
  if ((term.key === 'before' || term.key === 'after') && dateStart(term.value) === null)
    return `${term.key}: wants a date such as 2024-03.`
  return null
}

function searchable(type: 'word' | 'phrase', text: string, minus: boolean): Term | null {
  const squashed = squash(text)
  return /[\p{L}\p{N}]/u.test(squashed) ? { type, text: squashed, minus } : null
}

function squash(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function formatTerm(term: Term): string {
  if (term.type === 'word') return term.text
  if (term.type === 'phrase') return `"${term.text}"`
  const value = term.typed ?? term.value
  return `${term.key}:${/\s/.test(value) ? `"${value}"` : value}`
}
