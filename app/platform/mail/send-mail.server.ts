import { createTransport, type Transporter } from 'nodemailer'
import { now } from '../clock.server'
import { transaction } from '../db.server'
import { env } from '../env.server'
import { newId } from '../id.server'

export interface Mail {
  /** One address, without a name. */
  to: string
  subject: string
  text: string
  html: string
  /** Names the mail in replies, such as `<mail-x@example.com>`; without one the library makes one up. */
  messageId?: string
  /** Where it comes back to when it cannot be delivered; to its sender when left out. */
  returnTo?: string
  /** Further headers. Only what we made ourselves: they are sent as they are. */
  headers?: Record<string, string>
}

/** The mail server will not take this mail, however often it is asked: the address does not exist, the text is refused. */
export class MailRefused extends Error {
  override name = 'MailRefused'
}

let transport: { url: string; transporter: Transporter } | null = null

/**
 * Sends a mail through SMTP_URL, or keeps it for an administrator to read when there is no mail server.
 * Throws MailRefused when asking again is no use, another error when the server cannot be reached within ten seconds or
 * says "later", and when the address is not one address.
 */
export async function sendMail({
  to,
  subject,
  text,
  html,
  messageId,
  returnTo,
  headers,
}: Mail): Promise<void> {
  // A line end would begin a header of the sender's choosing, a comma another recipient.
  if (!/^[^\s,;:<>()"\p{Cc}]+@[^\s,;:<>()"@\p{Cc}]+$/u.test(to))
    throw new Error('A mail goes to exactly one address.')
  const mail = { to, subject: subject.replace(/[\s\p{Cc}]+/gu, ' ').trim(), text, html }
  const { smtpUrl, mailFrom } = env()
  if (smtpUrl) {
    const sent = transporterFor(smtpUrl).sendMail({
      ...mail,
      to: { name: '', address: to },
      from: mailFrom,
      messageId,
      ...(returnTo && { envelope: { from: returnTo, to } }),
      // Answers of machines ("out of office") do not come back to a machine.
      headers: { 'Auto-Submitted': 'auto-generated', ...headers },
    })
    await sent.catch((error) => {
      throw refusalIn(error) ?? error
    })
  } else {
    await transaction((tx) => tx.keptMail.create({ data: { ...mail, id: newId(), createdAt: now() } }))
  }
}

/** Whether mails wait for an administrator instead of being sent. */
export function keepsMail(): boolean {
  return env().smtpUrl === null
}

function transporterFor(url: string): Transporter {
  if (transport?.url !== url) {
    const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
    const transporter = createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true })
    transport = { url, transporter }
  }
  return transport.transporter
}

/** A refusal of this mail. A 5xx at greeting or signing in is about the server, and somebody will mend that. */
function refusalIn(error: { code?: string; responseCode?: number; message?: string }): MailRefused | null {
  const { code = '', responseCode = 0 } = error
  if (!['EENVELOPE', 'EMESSAGE'].includes(code) || responseCode < 500) return null
  return new MailRefused(error.message, { cause: error })
}
