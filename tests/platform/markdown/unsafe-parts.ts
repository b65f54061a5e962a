import { createDocument } from '@mixmark-io/domino'

const allowed: Record<string, string[]> = {
  A: ['href', 'title', 'rel', 'id', 'class', 'aria-label', 'aria-describedby'],
  ABBR: ['title'],
  CODE: ['class'],
  DETAILS: ['open'],
  DIV: ['class', 'role', 'tabindex', 'aria-label'],
  H2: ['id', 'class'],
  IMG: ['src', 'alt', 'title', 'loading'],
  INPUT: ['type', 'checked', 'disabled', 'aria-label'],
  LI: ['id', 'value'],
  OL: ['start', 'reversed'],
  PRE: ['tabindex'],
  SECTION: ['class'],
  SPAN: ['class'],
  TD: ['align', 'colspan', 'rowspan'],
  TH: ['align', 'colspan', 'rowspan', 'scope'],
}
const bare =
  `B BLOCKQUOTE BR CAPTION CITE COL COLGROUP DD DEL DFN DL DT EM FIGCAPTION FIGURE H3 H4 H5 H6 HR I INS KBD MARK P Q
  RP RT RUBY S SAMP SMALL STRONG SUB SUMMARY SUP TABLE TBODY TFOOT THEAD TR U UL VAR WBR`.split(/\s+/)

/**
 * What a browser would find in this HTML that no body may hold: elements, attributes and addresses outside a list
 * that is written down here once more on purpose, so that a slip in the renderer's own list does not hide itself.
 * Parsed by a full HTML parser (with foster parenting, foreign content and all), not by the sanitiser's.
 */
export function unsafeParts(html: string, idPrefix: string): string[] {
  const { body, head } = createDocument(`<!doctype html><title>t</title><main>${html}</main>`)
  const main = body.firstElementChild
  if (!main || body.childElementCount !== 1 || head.childElementCount !== 1)
    return ['it broke out of its place']
  const found = Array.from(main.querySelectorAll('*')).flatMap((element) => faults(element, idPrefix))
  const again = createDocument(`<!doctype html><title>t</title><main>${main.innerHTML}</main>`).body
    .firstElementChild
  if (!again || shape(again) !== shape(main)) found.push('it reads differently the second time')
  return found
}

/** A parser drops one line end after `<pre>`; nothing else may differ. */
function shape({ innerHTML }: Element) {
  return innerHTML.replace(/(<pre[^>]*>)\n+/g, '$1')
}

function faults(element: Element, idPrefix: string): string[] {
  const attributes = allowed[element.tagName] ?? (bare.includes(element.tagName) ? [] : null)
  if (!attributes) return [`<${element.tagName}>`]
  return Array.from(element.attributes)
    .filter(({ name, value }) => !attributes.includes(name) || !isSafe(name, value, idPrefix))
    .map(({ name, value }) => `<${element.tagName} ${name}="${value}">`)
}

function isSafe(name: string, value: string, idPrefix: string): boolean {
  if (name === 'href') return /^(https?:\/\/[^/\\]|mailto:|\/(?![/\\])|#)/i.test(value)
  if (name === 'src') return /^\/media\/[\w./-]+$/.test(value) && !value.includes('..')
  if (name === 'id' || name === 'aria-describedby') return value.startsWith(`${idPrefix}-`)
  if (name === 'type') return value === 'checkbox'
  if (name === 'class')
    return /^((person|topic)-link|footnotes|sr-only|table-scroll|(hljs ?)?(language-\S+)?|(hljs-[a-z_-]+|[a-z]+_{1,2})( [a-z]+_{1,2})*)$/.test(
      value,
    )
  return true
}
