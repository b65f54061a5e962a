import sanitizeHtml, { type IOptions, type Tag } from 'sanitize-html'
import { isExternal, isOwnImage, safeAddress } from './safe-address'

const allowedTags =
  `a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h2 h3 h4
  h5 h6 hr i img input ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table
  tbody td tfoot th thead tr u ul var wbr`.split(/\s+/)

/** What each element may carry. Whatever is not listed here does not reach a page. */
const allowedAttributes = {
  a: ['href', 'title', 'rel', 'id', 'aria-label', 'aria-describedby', 'class'],
  abbr: ['title'],
  code: ['class'],
  details: ['open'],
  h2: ['id', 'class'],
  img: ['src', 'srcset', 'width', 'height', 'alt', 'title', 'loading', 'class'],
  input: ['type', 'checked', 'disabled', 'aria-label'],
  li: ['id', 'value'],
  ol: ['start', 'reversed'],
  pre: ['tabindex'],
  section: ['class'],
  span: ['class'],
  td: ['align', 'colspan', 'rowspan'],
  th: ['align', 'colspan', 'rowspan', 'scope'],
}

const allowedClasses = {
  a: ['person-link', 'topic-link'],
  code: [/^language-[\w+#.-]{1,30}$/, 'hljs'],
  h2: ['sr-only'],
  section: ['footnotes'],
  span: [/^hljs-[a-z_-]{1,30}$/, /^[a-z]{1,20}_{1,2}$/],
}

/** Elements whose content is no prose, so it goes when the element goes. */
const nonTextTags =
  'script style textarea option xmp noscript iframe noembed noframes plaintext template title'.split(' ')

// A person can scroll so far into quotes in quotes; deeper elements are dropped, their text stays.
const nestingLimit = 100

/**
 * How the picture at an address is shown, when it is one of the site's own, or null: its attributes, and where all of it
 * is to be seen. What a writer says of its size is not asked.
 */
export type PictureAt = (address: string) => { attributes: Record<string, string>; opens: string } | null

/**
 * Reduces HTML to the elements, attributes and addresses of the allow-lists above, closes what was left open and
 * drops what was never opened, so that a body cannot break out of the place it is drawn in. Headings go down one
 * level, because a page has one h1 and it is the title.
 */
export function sanitiseHtml(html: string, idPrefix: string, pictureAt: PictureAt): string {
  let openLinks = 0

  function link({ href = '', title, ...rest }: Tag['attribs'], text?: string): Tag {
    const address = safeAddress(href)
    const own = text ? { text } : {}
    if (openLinks > 1 || !address) return { tagName: 'span', attribs: {}, ...own }
    const attribs: Tag['attribs'] = { href: address }
    if (title) attribs.title = title
    if (isExternal(address)) attribs.rel = outwards
    if (address.startsWith('/') && rest.class) attribs.class = rest.class
    if (address.startsWith(`#${idPrefix}-`)) Object.assign(attribs, footnoteMarks(rest))
    return { tagName: 'a', attribs, ...own }
  }

  function footnoteMarks({ 'aria-label': label, 'aria-describedby': description, ...rest }: Tag['attribs']) {
    const { id } = ownId(rest)
    return {
      ...(id && { id }),
      ...(label && { 'aria-label': label }),
      ...(description === `${idPrefix}-label` && { 'aria-describedby': description }),
    }
  }

  function image({ src = '', alt = '', title }: Tag['attribs']): Tag {
    const own = pictureAt(src)?.attributes ?? (isOwnImage(src) ? { src } : null)
    if (own) return { tagName: 'img', attribs: { ...own, alt, ...(title && { title }), loading: 'lazy' } }
    openLinks++
    const replacement = link({ href: src }, alt.trim() || src)
    openLinks--
    return replacement
  }

  function ownId({ id, ...attribs }: Tag['attribs']): Tag['attribs'] {
    return id?.startsWith(`${idPrefix}-`) ? { ...attribs, id } : attribs
  }

  const options: IOptions = {
    allowedTags,
    allowedAttributes,
    allowedClasses,
    nonTextTags,
    nestingLimit,
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    onOpenTag: (name) => {
      if (name === 'a') openLinks++
    },
    onCloseTag: (name) => {
      if (name === 'a') openLinks--
    },
    transformTags: {
      a: (_, attribs) => link(attribs),
      img: (_, attribs) => image(attribs),
      input: (_, attribs) => checkbox(attribs),
      li: (tagName, attribs) => ({ tagName, attribs: ownId(attribs) }),
      pre: (tagName) => ({ tagName, attribs: { tabindex: '0' } }),
      h1: 'h2',
      h2: (_, attribs) => ({ tagName: attribs.class === 'sr-only' ? 'h2' : 'h3', attribs: ownId(attribs) }),
      h3: 'h4',
      h4: 'h5',
      h5: 'h6',
      center: 'div',
      strike: 'del',
      tt: 'code',
    },
  }
  return scrollTables(sanitizeHtml(html, options))
}

/**
 * Puts each table in a box that arrow keys can scroll. Plain replacement is sound here and only here: in sanitised
 * HTML a `<` is always a tag and a table carries no attributes. A group and not a region, because two regions of
 * the same name on a page confuse those who move by landmarks.
 */
function scrollTables(html: string): string {
  return html
    .replaceAll('<table>', '<div class="table-scroll" role="group" tabindex="0" aria-label="Table"><table>')
    .replaceAll('</table>', '</table></div>')
}

const outwards = 'nofollow noopener noreferrer ugc'

function checkbox({ type, checked, 'aria-label': label }: Tag['attribs']): Tag {
  if (type !== 'checkbox' || !label) return { tagName: 'span', attribs: {} }
  const attribs = { type, disabled: '', 'aria-label': label, ...(checked !== undefined && { checked: '' }) }
  return { tagName: 'input', attribs }
}
