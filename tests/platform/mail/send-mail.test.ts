import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, test } from 'vitest'
import { db } from '~/platform/db.server'
import { resetEnv } from '~/platform/env.server'
import { mailText } from '~/platform/mail/mail-text'
import { sendMail } from '~/platform/mail/send-mail.server'

interface Received {
  from: string
  to: string[]
  source: string
}

let close: (() => Promise<void>) | null = null

/** A real mail server on a port of its own, which refuses addresses that begin with "refused". */
async function openMailServer(): Promise<Received[]> {
  const received: Received[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) =>
      username === 'hindsight' && password === 'p@ss'
        ? done(null, { user: username })
        : done(new Error('No')),
    onRcptTo: ({ address }, _session, done) =>
      address.startsWith('refused') ? done(new Error('No such person here')) : done(),
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        const to = envelope.rcptTo.map(({ address }) => address)
        received.push({ from, to, source: Buffer.concat(chunks).toString() })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  process.env.SMTP_URL = `smtp://hindsight:p%40ss@127.0.0.1:${port}`
  process.env.MAIL_FROM = 'Hindsight <forum@example.com>'
  resetEnv()
  close = () => new Promise((resolve) => server.close(resolve))
  return received
}

afterEach(async () => {
  await close?.()
  close = null
  delete process.env.SMTP_URL
  delete process.env.MAIL_FROM
  resetEnv()
})

const mail = {
  to: 'nina@example.com',
  ...mailText({
    subject: 'Grüße, wörld',
    paragraphs: ['One & two <three>.'],
    link: { label: 'Go', href: 'http://localhost/join/abc?a=1&b=2' },
    footer: 'Because.',
  }),
}

describe('a mail', () => {
  test('reaches a real mail server as text and HTML, signed in with the address of the server', async () => {
    const received = await openMailServer()
    await sendMail(mail)
    expect(received).toHaveLength(1)
    const [{ from, to, source }] = received as [Received]
    expect([from, to]).toEqual(['forum@example.com', ['nina@example.com']])
    expect(source).toMatch(/^From: Hindsight <forum@example\.com>\r$/m)
    expect(source).toMatch(/^To: nina@example\.com\r$/m)
    expect(source).toMatch(/^Subject: =\?UTF-8\?/m)
    expect(source).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    expect(source).toMatch(/multipart\/alternative/)
    expect(source).toContain('One & two <three>.')
    const html = source.slice(source.indexOf('text/html')).replace(/=\r\n/g, '')
    expect(html).toContain('One &amp; two &lt;three&gt;.')
    expect(await db.keptMail.count()).toBe(0)
  })

  test('cannot carry a header of the writer’s choosing', async () => {
    const received = await openMailServer()
    const breaks = ['\r\n', '\n', '\r', '\u0085', '\u2028']
    for (const line of breaks) await sendMail({ ...mail, subject: `Hello${line}Bcc: victim@example.com` })
    for (const { to, source } of received) {
      expect(to).toEqual(['nina@example.com'])
      expect(source).not.toMatch(/^Bcc:/im)
    }
    expect(received).toHaveLength(breaks.length)
  })

  test.each([
    'nina@example.com, victim@example.com',
    'nina@example.com;victim@example.com',
    'nina@example.com\r\nBcc: victim@example.com',
    'Nina <nina@example.com>',
    'group:nina@example.com',
    'nina',
    '',
  ])('goes to one address only: "%s" is none', async (to) => {
    const received = await openMailServer()
    await expect(sendMail({ ...mail, to })).rejects.toThrow('exactly one address')
    expect(received).toEqual([])
  })

  test('that the server refuses is not taken for sent', async () => {
    await openMailServer()
    await expect(sendMail({ ...mail, to: 'refused@example.com' })).rejects.toThrow('No such person here')
  })

  test('without anybody listening is not taken for sent', async () => {
    await openMailServer()
    await close?.()
    close = null
    await expect(sendMail(mail)).rejects.toThrow()
  })

  test('is kept when there is no mail server', async () => {
    await sendMail({ ...mail, subject: 'Two\r\nlines' })
    expect(await db.keptMail.findMany()).toMatchObject([
      { to: 'nina@example.com', subject: 'Two lines', text: mail.text, html: mail.html },
    ])
  })
})

test('the text of a mail has no HTML and its HTML has nothing unescaped', () => {
  const nasty = `"><script>alert('x')</script>&`
  const { text, html } = mailText({
    subject: nasty,
    paragraphs: [nasty],
    link: { label: nasty, href: `http://localhost/?${nasty}` },
    footer: nasty,
  })
  expect(text).toContain(nasty)
  expect(html).not.toContain('<script')
  expect(html.match(/&lt;script&gt;/g)).toHaveLength(6)
})
