import { applyEdit, fieldOf, insert } from './apply-edit'
import { block, linkOver, tableOf } from './markdown-edits'

/** Elements that say something which plain text would lose. */
const RICH = /<(a\s[^>]*href|b|strong|em|i|h[1-6]|ul|ol|li|blockquote|pre|code|table|del|s)[\s>]/i

/**
 * Cells become a table, an address over a selection a link, and formatted text Markdown. Pasting without formatting
 * (Ctrl+Shift+V) is left alone: it brings plain text only.
 */
export function pasteInto(area: HTMLTextAreaElement, event: ClipboardEvent): void {
  const { clipboardData: from } = event
  if (!from || from.files.length > 0) return
  const [plain, html] = [from.getData('text/plain'), from.getData('text/html')]
  const link = linkOver(fieldOf(area), plain)
  const table = /<table/i.test(html) ? tableOf(plain) : null
  // An editor of code copies its colours along.
  const isCode = from.types.some((type) => /vscode|jetbrains/i.test(type))
  if (link) applyEdit(area, link)
  else if (table) applyEdit(area, block(fieldOf(area), table))
  else if (RICH.test(html) && !isCode) void pasteRich(area, html, plain)
  else return
  event.preventDefault()
}

/** The translator is large and seldom needed, so it comes with the first such paste. */
async function pasteRich(area: HTMLTextAreaElement, html: string, plain: string): Promise<void> {
  const text = await import('~/platform/markdown/html-to-markdown').then(
    ({ htmlToMarkdown }) => htmlToMarkdown(html),
    () => plain,
  )
  insert(area, text)
}
