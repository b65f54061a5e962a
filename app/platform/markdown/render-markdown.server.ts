import type { MarkedExtension, Renderer, Token, Tokens } from 'marked'
import { isTooCostly } from './cost-limit'
import { emojiNamed } from './emoji.server'
import { codeHighlighter } from './highlight-code.server'
import { escapeHtml } from './html-text'
import { readMarkdown } from './lex-markdown'
import { type Name, replaceNames } from './mentions'
import { type PictureAt, sanitiseHtml } from './sanitise-html.server'
import { escapeUnknownTags } from './unknown-tags'

/** Raise it when the same source would give other HTML, so that what is stored can be rendered again. */
export const RENDERER_VERSION = 2

export type NameLinks = {
  /** The address of a person's page by handle, or null when there is nobody of that handle. */
  person(handle: string): string | null
  /** The address of a topic's page by slug, or null when there is no such topic. */
  topic(slug: string): string | null
}

/**
 * Markdown as the HTML a page may show as it is: GitHub's Markdown with tables, task lists, footnotes, coloured
 * code, a small set of HTML elements, `@handle` and `#topic` as links where `links` knows them, and `:emoji:`.
 *
 * `idPrefix` goes before each footnote's id; give each body its own (its post's id) so that several can stand on one
 * page. A document too costly to read (thousands of nested quotes, say) comes back as its own text in a `<pre>`.
 */
export function renderMarkdown(
  source: string,
  links: NameLinks,
  idPrefix = 'note',
  pictureAt: PictureAt = () => null,
): string {
  try {
    const { tokens, draw } = readMarkdown(source, idPrefix, drawing(pictureAt))
    const html = draw(replaceNames(tokens, (name) => nameLink(name, links)))
    return sanitiseHtml(html, idPrefix, pictureAt)
  } catch (problem) {
    if (!isTooCostly(problem)) throw problem
    return `<pre tabindex="0">${escapeHtml(source)}</pre>`
  }
}

function nameLink({ kind, name, raw }: Name, links: NameLinks): Token | null {
  if (kind === 'emoji') {
    const text = emojiNamed(name)
    return text === null ? null : { type: 'text', raw, text }
  }
  const href = kind === 'person' ? links.person(name) : links.topic(name)
  return href ? { type: 'nameLink', raw, kind, href } : null
}

function taskLabel(text: string) {
  const firstLine = text.replace(/^\[[ x]\]\s*/i, '').split('\n', 1)[0] ?? ''
  return (
    firstLine
      .replace(/[*_`~[\]]/g, '')
      .trim()
      .slice(0, 120) || 'Task'
  )
}

function drawing(pictureAt: PictureAt): MarkedExtension {
  const highlight = codeHighlighter()

  function code({ text, lang }: Tokens.Code) {
    const language = lang?.match(/^[\w+#.-]{1,30}/)?.[0].toLowerCase()
    const coloured = language ? highlight(text, language) : null
    const names = language ? ` class="${coloured === null ? '' : 'hljs '}language-${language}"` : ''
    return `<pre><code${names}>${coloured ?? escapeHtml(text)}\n</code></pre>\n`
  }

  let task = ''

  function checkbox({ checked }: Tokens.Checkbox) {
    return `<input type="checkbox" disabled ${checked ? 'checked ' : ''}aria-label="${escapeHtml(task)}"> `
  }

  // The default drawing of an item follows; it draws the item's checkbox before any nested one.
  function listitem(item: Tokens.ListItem): false {
    if (item.task) task = taskLabel(item.text)
    return false
  }

  // A picture leads to all of it. Without a description the link would have no name.
  function image(this: Renderer, { href, title, text, tokens }: Tokens.Image): string | false {
    const alt = tokens ? this.parser.parseInline(tokens, this.parser.textRenderer) : text
    const own = alt.trim() ? pictureAt(href) : null
    if (!own) return false
    const words = title ? ` title="${escapeHtml(title)}"` : ''
    return `<a href="${escapeHtml(own.opens)}"><img src="${escapeHtml(href)}" alt="${escapeHtml(alt)}"${words}></a>`
  }

  return {
    renderer: { code, image, checkbox, listitem, html: ({ text }) => escapeUnknownTags(text) },
    extensions: [
      {
        name: 'nameLink',
        renderer: ({ kind, href, raw }) =>
          `<a class="${kind}-link" href="${escapeHtml(href)}">${escapeHtml(raw)}</a>`,
      },
    ],
  }
}
