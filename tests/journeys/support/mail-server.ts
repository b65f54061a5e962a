import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

interface ReceivedMail {
  from: string
  to: string[]
  /** Headers and all, with line ends as they are meant. */
  text: string
}

/** A real mail server on this machine, for as long as a journey takes. */
export async function startMailServer() {
  const received: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, { envelope }, done) {
      let text = ''
      stream.setEncoding('utf8')
      stream.on('data', (part: string) => (text += part))
      stream.on('end', () => {
        received.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          to: envelope.rcptTo.map(({ address }) => address),
          text: unfolded(text),
        })
        server.emit('mail')
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    /** The oldest mail to this address that nobody asked for yet; waits until there is one. */
    async next(to: string): Promise<ReceivedMail> {
      for (;;) {
        const at = received.findIndex((mail) => mail.to.includes(to))
        const [mail] = at < 0 ? [] : received.splice(at, 1)
        if (mail) return mail
        await once(server, 'mail')
      }
    },
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}

/** The first link in a mail that carries a token. */
export function linkIn(mail: string): string {
  const [link] = /http:\/\/\S+\/[\w-]{40,}/.exec(mail) ?? []
  if (!link) throw new Error(`There is no link in this mail:\n${mail}`)
  return link
}

/** Quoted-printable breaks long lines, links too. */
function unfolded(source: string): string {
  return source.replace(/=\r?\n/g, '').replaceAll('=3D', '=')
}
