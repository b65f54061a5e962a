import PostalMime from 'postal-mime'

export interface DeliveryReport {
  /** Whom the report was sent to, and so who sent what it is about. */
  to: string
  /** For each recipient who will never get it: the status as `5.1.1` (RFC 3463), and what the server said. */
  failures: { status: string; said: string }[]
}

/**
 * What a mail server reports about a mail that it could not deliver (RFC 3464). A report of a delay, and any other mail,
 * tells of no failures.
 */
export async function deliveryReport(source: Uint8Array): Promise<DeliveryReport> {
  const { headers, attachments } = await PostalMime.parse(source)
  const to = headers.filter(({ key }) => TO.includes(key)).map(({ value }) => value)
  const reports = attachments.filter(({ mimeType }) => mimeType === 'message/delivery-status')
  const groups = reports.flatMap(({ content }) =>
    textOf(content)
      .trim()
      .split(/\n(?:\s*\n)+/),
  )
  const failures = await Promise.all(groups.map(failureIn))
  return { to: to.join(', '), failures: failures.filter((failure) => failure !== null) }
}

/** The address that a report came back to stands in the first; what hands mails over adds the others. */
const TO = ['to', 'delivered-to', 'x-original-to', 'envelope-to']

/** The fields of a recipient are written like the headers of a mail. */
async function failureIn(group: string): Promise<DeliveryReport['failures'][number] | null> {
  const { headers } = await PostalMime.parse(`${group}\n\n`)
  const field = (name: string) => headers.find(({ key }) => key === name)?.value ?? ''
  const [status] = /\d\.\d{1,3}\.\d{1,3}/.exec(field('status')) ?? []
  if (field('action').trim().toLowerCase() !== 'failed' || !status) return null
  const said = field('diagnostic-code').replace(/^[^;]*;/, '')
  return { status, said: said.replace(/[\s\p{Cc}]+/gu, ' ').trim() || `Status ${status}` }
}

function textOf(content: string | ArrayBuffer | Uint8Array): string {
  return (typeof content === 'string' ? content : new TextDecoder().decode(content)).replace(/\r\n/g, '\n')
}
