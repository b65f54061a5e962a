import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import { resetEnv } from '~/platform/env.server'

export interface Received {
  /** Of the envelope: where it comes back to when it cannot be delivered. */
  from: string
  to: string
  /** By their names in lower case, unfolded. */
  headers: Record<string, string>
  text: string
  html: string
}

/** What the server says to an address instead of taking a mail for it: a code and its words, a code alone, or nothing. */
type Refusing = (address: string) => string | number | undefined

interface Manner {
  /** How long it thinks about a mail that it has, before it says yes. */
  thinksMs?: number
}

/**
 * A real mail server that the site sends through until it is closed. A mail is counted when the server has said yes,
 * and everything that came is kept, doubles too.
 */
export async function openMailServer(refusing: Refusing = () => undefined, { thinksMs = 0 }: Manner = {}) {
  const received: Received[] = []
  let thinking = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    // A name for 127.0.0.1 is of no use, and asking for it takes a tenth of a second.
    disableReverseLookup: true,
    closeTimeout: 200,
    onRcptTo({ address }, _session, done) {
      const said = refusing(address)
      const [code, ...words] = `${said}`.split(' ')
      const refusal = new Error(words.join(' ') || `No mail for ${address}`)
      done(said ? Object.assign(refusal, { responseCode: Number(code) }) : null)
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        thinking += 1
        if (thinksMs > 0) await sleep(thinksMs)
        thinking -= 1
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        const to = envelope.rcptTo.map(({ address }) => address).join()
        received.push({ from, to, ...parsed(Buffer.concat(chunks)) })
        done()
      })
    },
  })
  // Whoever is killed while sending resets the connection.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  resetEnv()
  return {
    received,
    /** How many mails it has and has not said yes to. */
    thinking: () => thinking,
    to: (address: string) => received.filter((mail) => mail.to === address),
    async close() {
      delete process.env.SMTP_URL
      resetEnv()
      await new Promise<void>((resolve) => server.close(resolve))
    },
  }
}

function parsed(source: Buffer): Omit<Received, 'from' | 'to'> {
  const text = source.toString()
  const end = text.indexOf('\r\n\r\n')
  const headers = Object.fromEntries(
    text
      .slice(0, end)
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ]),
  )
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1] ?? ''
  const [, plain = '', html = ''] = text.slice(end).split(`--${boundary}`).map(bodyOf)
  return { headers, text: plain, html }
}

/** A part without its headers, out of quoted-printable or base64. */
function bodyOf(part: string): string {
  const [head = '', ...rest] = part.trimStart().split('\r\n\r\n')
  const body = rest.join('\r\n\r\n').trim()
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString()
  if (!/quoted-printable/i.test(head)) return body
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number(`0x${hex}`)))
  return Buffer.from(bytes, 'latin1').toString()
}
