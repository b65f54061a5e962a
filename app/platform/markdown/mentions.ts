import type { Token } from 'marked'
import { isTooCostly } from './cost-limit'
import { readMarkdown } from './lex-markdown'

export type Name = { kind: 'person' | 'topic' | 'emoji'; name: string; raw: string }

// `@scope/package` and `me@company.com` are no people, `#42` is no topic, and `10:30:45` is a time.
const names =
  /(?<![^\s([{"'“‘«—–:;,/|>*~])([@#])(?=[\p{L}\p{N}._-]*\p{L})([\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,62}[\p{L}\p{N}])?)(?![\p{L}\p{N}._-]{0,64}(?:@|\/[\p{L}\p{N}]))(?![\p{L}\p{N}])|(?<![\p{L}\p{N}_:/]):([a-z0-9_+-]{1,40}):(?![\p{L}\p{N}_:])/gu

/**
 * The people and topics a Markdown source names, in lower case, each once, in order of appearance: look them all up
 * in one query, then hand the answers to `renderMarkdown`. Both use the same tokens, so they cannot disagree.
 */
export function findMentions(source: string): { handles: string[]; topics: string[] } {
  const handles = new Set<string>()
  const topics = new Set<string>()
  try {
    replaceNames(readMarkdown(source, 'note').tokens, ({ kind, name }) => {
      if (kind !== 'emoji') (kind === 'person' ? handles : topics).add(name)
      return null
    })
  } catch (problem) {
    if (!isTooCostly(problem)) throw problem
    return { handles: [], topics: [] }
  }
  return { handles: [...handles], topics: [...topics] }
}

/**
 * The same tokens with each name in running text replaced by what `replace` gives (or left as text for null).
 * Names inside code, links, images and raw `<a>`, `<code>`, `<pre>` are never offered.
 */
export function replaceNames<Tokens extends Token[]>(
  tokens: Tokens,
  replace: (name: Name) => Token | null,
): Tokens {
  let insideRaw = 0

  function walkAll(list: Token[]): Token[] {
    return list.flatMap(walk)
  }

  function walk(token: Token): Token | Token[] {
    if (token.type === 'html') {
      for (const [, closing] of token.raw.matchAll(/<(\/?)(?:a|code|pre|kbd|samp)(?![\w-])/gi))
        insideRaw = closing ? Math.max(0, insideRaw - 1) : insideRaw + 1
      return token
    }
    if (token.type === 'link' || token.type === 'image') return token
    if (token.type === 'text' && !token.tokens) return insideRaw ? token : splitText(token)
    if (token.type === 'table') {
      for (const cell of [...token.header, ...token.rows.flat()]) cell.tokens = walkAll(cell.tokens)
      return token
    }
    if (token.type === 'list') token.items = walkAll(token.items)
    if (token.type === 'footnote') token.content = walkAll(token.content)
    if ('tokens' in token && token.tokens) token.tokens = walkAll(token.tokens)
    return token
  }

  function splitText(token: Token): Token | Token[] {
    const text: string = 'text' in token ? token.text : token.raw
    const parts: Token[] = []
    let end = 0
    for (const match of text.matchAll(names)) {
      const [raw, sign, name, emoji] = match
      const kind = emoji ? 'emoji' : sign === '@' ? 'person' : 'topic'
      const replacement = replace({ kind, name: (emoji ?? name ?? '').toLowerCase(), raw })
      if (!replacement) continue
      parts.push(
        { ...token, raw: text.slice(end, match.index), text: text.slice(end, match.index) },
        replacement,
      )
      end = match.index + raw.length
    }
    if (end === 0) return token
    return [...parts, { ...token, raw: text.slice(end), text: text.slice(end) }]
  }

  return Object.assign(tokens, walkAll(tokens))
}
