import { renderMarkdown } from '~/platform/markdown/render-markdown.server'
import { costlyDocuments } from '../tests/platform/markdown/costly-documents'
import { processorTime } from '../tests/platform/markdown/processor-time'

/** Processor time of the slowest documents of 200,000 characters, and which of them are shown as plain text. */
const links = { person: () => null, topic: () => null }

const measured = Object.entries(costlyDocuments).map(([name, source]) => {
  const html = renderMarkdown(source, links)
  const asText = html.startsWith('<pre tabindex="0">') && !html.startsWith('<pre tabindex="0"><code')
  const milliseconds = Math.round(processorTime(() => renderMarkdown(source, links)))
  return { name, 'processor ms': milliseconds, 'as plain text': asText ? 'yes' : '' }
})

console.table(
  measured.sort((a, b) => b['processor ms'] - a['processor ms']).slice(0, Number(process.argv[2] ?? 25)),
)
