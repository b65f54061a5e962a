export interface MailText {
  subject: string
  /** Plain sentences; nothing in them is taken for HTML. */
  paragraphs: string[]
  /** The one thing to do. */
  link?: { label: string; href: string }
  /** Why this mail came, below everything. */
  footer: string
}

/** One mail as text and as HTML, saying the same. Everything is escaped. */
export function mailText({ subject, paragraphs, link, footer }: MailText): {
  subject: string
  text: string
  html: string
} {
  const text = [...paragraphs, ...(link ? [`${link.label}:\n${link.href}`] : []), `--\n${footer}`].join(
    '\n\n',
  )
  const body = [
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    ...(link
      ? [
          `<p><a href="${escaped(link.href)}"><b>${escaped(link.label)}</b></a></p>`,
          `<p><small>Or copy this address: ${escaped(link.href)}</small></p>`,
        ]
      : []),
    `<hr><p><small>${escaped(footer)}</small></p>`,
  ]
  const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head>
<body>
${body.join('\n')}
</body>
</html>
`
  return { subject, text: `${text}\n`, html }
}

function escaped(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
