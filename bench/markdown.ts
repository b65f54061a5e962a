import { renderMarkdown } from '~/platform/markdown/render-markdown.server'
import { costlyDocuments } from '../tests/platform/markdown/costly-documents'

/** How long the slowest documents of 200,000 characters take to render, and which were shown as plain text. */
const links = { person: () => null, topic: () => null }
renderMarkdown(costlyDocuments.prose ?? '', links)

const measured = Object.entries(costlyDocuments).map(([name, source]) => {
  const before = performance.now()
  const html = renderMarkdown(source, links)
  const asText = html.startsWith('<pre tabindex="0">') && !html.startsWith('<pre tabindex="0"><code')
  return { name, milliseconds: Math.round(performance.now() - before), 'as plain text': asText ? 'yes' : '' }
})

console.table(
  measured.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, Number(process.argv[2] ?? 25)),
)
