import slugify from '@sindresorhus/slugify'
import { FORMER } from './erasure-times'

/** What somebody is called, as texts may say it. */
export interface Called {
  name: string
  handle: string
  email: string | null
}

type Replacing = [pattern: RegExp, by: string]

/** Code keeps its words: `@property` in a program is nobody. */
const CODE = /(```[\s\S]*?(?:```|$)|~~~[\s\S]*?(?:~~~|$)|`[^`\n]*`|<(pre|code)\b[\s\S]*?<\/\2>)/

/** Not in the middle of a longer word, name or address. */
const BEFORE = '(?<![\\p{L}\\p{N}])'
const AFTER = '(?![\\p{L}\\p{N}])'
/** The words of a title in an address, and not the handle of somebody who is called nearly the same. */
const IN_ADDRESS = '(?<![\\p{L}\\p{N}@])(?<!people/)(?<!by(?::|%3A))'
const AFTER_HANDLE = '(?![\\p{L}\\p{N}-])'

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const entities = (text: string) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '(?:&#39;|&#x27;)')

/**
 * How to leave somebody unnamed in any text: Markdown, HTML, JSON, or a line. One of `needles` stands in every text that
 * may name them, in lower case; `without` gives the text without them. In what the site itself wrote (`ours`) their name
 * means them; elsewhere it does when it is two words or more and (`shared`) nobody else here is called so.
 */
export function wordsOf(called: Called, { shared }: { shared: boolean }) {
  const name = called.name.trim()
  const slug = slugify(name, { decamelize: false })
  const isTelling = !shared && /\s/.test(name)
  const spaced = escaped(name).split(/\s+/).join('\\s+')
  const names: Replacing[] = [spaced, entities(spaced)].map((text) => [
    new RegExp(BEFORE + text + AFTER, 'giu'),
    FORMER,
  ])
  if (slug.includes('-')) names.push([new RegExp(IN_ADDRESS + slug + AFTER, 'giu'), 'former-colleague'])
  const everywhere = [...addressesOf(called), ...(isTelling ? names : [])]
  const longest = name.split(/\s+/).reduce((most, word) => (word.length > most.length ? word : most), '')
  const needles = [called.handle, called.email, longest, slug].filter((word) => word !== null)

  return {
    needles: [...new Set(needles.map((word) => word.toLowerCase()).filter(Boolean))],
    without(text: string, { ours = false } = {}): string {
      const patterns = ours ? [...addressesOf(called), ...names] : everywhere
      return inside(text, (part) => patterns.reduce((said, [pattern, by]) => said.replace(pattern, by), part))
    },
  }
}

export const NOT_BY_NAME =
  'Say why without naming them: the audit log keeps this sentence for good, and they may want to be forgotten.'

/** Whether a sentence names them. */
export function namedIn(called: Called, text: string): boolean {
  return wordsOf(called, { shared: false }).without(text, { ours: true }) !== text
}

/** What means them and nobody else: their address, a mention, a link to their page, a search for what they wrote. */
function addressesOf({ handle, email }: Called): Replacing[] {
  const at = escaped(handle)
  const patterns: [string, string][] = [
    [`<a\\b[^>]*\\bhref="[^"]*/people/${at}"[^>]*>\\s*@${at}\\s*</a>`, FORMER],
    [`/people/${at}${AFTER_HANDLE}`, '/people'],
    [`((?:^|[\\s?&"=+(]|%20|%28)-?by(?::|%3A)(?:@|%40)?)${at}${AFTER_HANDLE}`, '$1former-colleague'],
    [`(?<![\\p{L}\\p{N}._/-])@${at}${AFTER_HANDLE}(?![./][\\p{L}\\p{N}])`, FORMER],
  ]
  if (email) patterns.unshift([`(?<![\\p{L}\\p{N}._+-])${escaped(email)}${AFTER_HANDLE}`, FORMER])
  return patterns.map(([pattern, by]) => [new RegExp(pattern, 'giu'), by])
}

function inside(text: string, change: (part: string) => string): string {
  const json = /^[[{]/.test(text) ? parsed(text) : undefined
  if (json !== undefined) {
    // Written as it stood: only what changes makes another text of it.
    const changed = JSON.stringify(json, (_, value) =>
      typeof value === 'string' ? inside(value, change) : value,
    )
    return changed === JSON.stringify(json) ? text : changed
  }
  // Of each piece of code, the piece itself and the name of its tag stand between two others.
  return text
    .split(CODE)
    .map((part, index) => (index % 3 === 0 ? change(part) : index % 3 === 1 ? part : ''))
    .join('')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
