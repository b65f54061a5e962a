/**
 * Processor time for rendering documents of 200,000 characters that are built to be slow, the median of five runs each, the
 * slowest first; and which of them are shown as plain text.
 *
 *     npm run bench:markdown -- [how many to print]
 */
import { renderMarkdown } from '~/platform/markdown/render-markdown.server'
import { costlyCode } from '../tests/platform/markdown/costly-code'
import { costlyDocuments } from '../tests/platform/markdown/costly-documents'

const runs = 5
const links = { person: () => null, topic: () => null }
const shown = Number(process.argv.slice(2).find((arg) => Number(arg) > 0) ?? 25)

function milliseconds(source: string): number {
  const before = process.cpuUsage()
  renderMarkdown(source, links)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function median(source: string): number {
  const times = Array.from({ length: runs }, () => milliseconds(source)).sort((a, b) => a - b)
  return Math.round(times[Math.floor(runs / 2)] ?? 0)
}

const documents = Object.entries({ ...costlyDocuments, ...costlyCode([1_000, 4_000, 18_000]) })
const measured = documents
  .map(([name, source]) => {
    const html = renderMarkdown(source, links)
    const asText = html.startsWith('<pre tabindex="0">') && !html.startsWith('<pre tabindex="0"><code')
    return { name, 'processor ms': median(source), 'as plain text': asText ? 'yes' : '' }
  })
  .sort((a, b) => b['processor ms'] - a['processor ms'])
console.table(measured.slice(0, shown))
console.log(
  `The slowest of ${documents.length}: ${measured[0]?.name}, ${measured[0]?.['processor ms']} ms of processor time`,
)
