import { Marked, type MarkedExtension, type Token, type TokensList } from 'marked'
import markedFootnote from 'marked-footnote'
import { costMeter, refuseCostlyShapes } from './cost-limit'

/**
 * Reads one Markdown document into tokens, and offers to draw them. Footnotes and the cost meter remember what they
 * have seen, so nothing here is shared between documents.
 * @throws what `isTooCostly` knows, when the document would take too long to read or draw
 */
export function readMarkdown(source: string, idPrefix: string, drawing: MarkedExtension = {}) {
  refuseCostlyShapes(source)
  const meter = costMeter()
  const reader = new Marked(
    { gfm: true, breaks: true, tokenizer: { url: leaveLongAddresses } },
    markedFootnote({ prefixId: `${idPrefix}-`, headingClass: 'sr-only', sectionClass: 'footnotes' }),
    drawing,
    meter.extension,
  )

  function draw(tokens: Token[] | TokensList): string {
    if (reader.defaults.walkTokens) reader.walkTokens(tokens, reader.defaults.walkTokens)
    const html = reader.parser(tokens)
    meter.chargeForHtml(html)
    return html
  }

  return { tokens: reader.lexer(cleanSource(source)), draw }
}

/**
 * Half a surrogate pair cannot be written into an address, and NUL ends strings in places we do not own. Looking for
 * a line end behind a run of spaces is quadratic in the run, and nobody sees the two-hundred-and-first space.
 */
function cleanSource(source: string) {
  return source
    .replaceAll('\0', '\uFFFD')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/ {200,}/g, ' '.repeat(200))
}

/** Trimming the end of a bare address is quadratic in its length, so very long ones are left as text. */
function leaveLongAddresses(src: string): undefined | false {
  return /^\S{2000}/.test(src) ? undefined : false
}
