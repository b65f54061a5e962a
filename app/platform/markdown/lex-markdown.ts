import { Marked } from 'marked'
import markedFootnote from 'marked-footnote'
import { costLimit, refuseDeepNesting } from './cost-limit'

/**
 * A reader for one document. Both the footnotes and the cost limit remember what they have seen, so an instance is
 * never shared between documents.
 */
export function markdownReader(idPrefix: string): Marked {
  return new Marked(
    { gfm: true, breaks: true },
    markedFootnote({ prefixId: `${idPrefix}-`, headingClass: 'sr-only', sectionClass: 'footnotes' }),
    costLimit(),
  )
}

/**
 * The tokens of a Markdown source.
 * @throws TooCostly when the document would take too long to read
 */
export function lexMarkdown(reader: Marked, source: string) {
  refuseDeepNesting(source)
  return reader.lexer(cleanSource(source))
}

/** Half a surrogate pair cannot be written into an address or a file, and NUL ends strings in places we do not own. */
function cleanSource(source: string) {
  return source.replaceAll('\0', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD')
}
