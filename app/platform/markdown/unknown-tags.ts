const htmlElements = new Set(
  `a abbr acronym address area article aside audio b base bdi bdo big blink blockquote body br button canvas caption
  center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption
  figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins
  isindex kbd keygen label legend li link listing main map mark marquee math menu meta meter nav nobr noembed
  noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s
  samp script search section select slot small source span strike strong style sub summary sup svg table tbody td
  template textarea tfoot th thead time title tr track tt u ul var video wbr xmp`.split(/\s+/),
)

/**
 * Shows `List<String>` and `<your-name>` as they were typed: what is no HTML element was no HTML, and dropping it
 * would lose the writer's words. Not a safety measure; what is let through still goes through the sanitiser.
 */
export function escapeUnknownTags(html: string): string {
  return html.replace(/<(?=\/?([a-z][^\s/>]*)|[?])/gi, (_, name: string | undefined) =>
    name && htmlElements.has(name.toLowerCase()) ? '<' : '&lt;',
  )
}
