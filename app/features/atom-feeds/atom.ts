export interface AtomEntry {
  id: string
  title: string
  url: string
  author: string
  /** Milliseconds since 1970. */
  at: number
  category: string
  summary: string
}

export interface AtomFeed {
  id: string
  title: string
  url: string
  changedAt: number
  entries: AtomEntry[]
}

/** A feed as Atom (RFC 4287). Its own address is not in it: that is a secret, and readers pass feeds on. */
export function atomOf({ id, title, url, changedAt, entries }: AtomFeed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${xml(id)}</id>
<title>${xml(title)}</title>
<link rel="alternate" type="text/html" href="${xml(url)}"/>
<updated>${time(changedAt)}</updated>
${entries.map(entryOf).join('\n')}
</feed>
`
}

function entryOf({ id, title, url, author, at, category, summary }: AtomEntry): string {
  return `<entry>
<id>${xml(id)}</id>
<title>${xml(title)}</title>
<link rel="alternate" type="text/html" href="${xml(url)}"/>
<author><name>${xml(author)}</name></author>
<published>${time(at)}</published>
<updated>${time(at)}</updated>
<category term="${xml(category)}"/>
<summary>${xml(summary)}</summary>
</entry>`
}

const time = (at: number) => new Date(at).toISOString()

/** Text for XML 1.0, which has no way at all to write some characters. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
