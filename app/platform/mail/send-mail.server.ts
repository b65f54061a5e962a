import { createTransport, type SendMailOptions } from 'nodemailer'
import { now } from '../clock.server'
import { transaction } from '../db.server'
import { env } from '../env.server'
import { newId } from '../id.server'
import { sendByCourier } from './courier.server'

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

/**
 * Sends a mail through SMTP_URL, or keeps it for an administrator to read when there is no mail server.
 * @param id when it must not come twice if this process is killed meanwhile: a courier takes it then, and what came of
 * it is noted under that id until `forgetMail`
 * @throws MailRefused when asking again is no use, another error when the server cannot be reached within ten seconds
 * or says "later", and when the address is not one address
 */
export async function sendMail(mail: Mail, id?: string): Promise<void> {
  // A line end would begin a header of the sender's choosing, a comma another recipient.
  if (!/^[^\s,;:<>()"\p{Cc}]+@[^\s,;:<>()"@\p{Cc}]+$/u.test(mail.to))
    throw new Error('A mail goes to exactly one address.')
  const { smtpUrl } = env()
  if (!smtpUrl) return keep(mail)
  const transport = transportOver(smtpUrl)
  const message = messageOf(mail)
  try {
    if (id) await sendByCourier(id, { transport, message })
    else await createTransport(transport).sendMail(message)
  } catch (error) {
    throw refusalIn(error as SmtpError) ?? error
  }
}

async function keep({ to, subject, text, html }: Mail): Promise<void> {
  const mail = { to, subject: inOneLine(subject), text, html }
  await transaction((tx) => tx.keptMail.create({ data: { ...mail, id: newId(), createdAt: now() } }))
}

function messageOf({ to, subject, text, html, messageId, returnTo, headers }: Mail): SendMailOptions {
  return {
    ...{ subject: inOneLine(subject), text, html, messageId },
    to: { name: '', address: to },
    from: env().mailFrom,
    ...(returnTo && { envelope: { from: returnTo, to } }),
    // Answers of machines ("out of office") do not come back to a machine.
    headers: { 'Auto-Submitted': 'auto-generated', ...headers },
  }
}

const inOneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

function transportOver(url: string) {
  const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
  return { url, ...patience, disableFileAccess: true, disableUrlAccess: true }
}

/** Whether mails wait for an administrator instead of being sent. */
export function keepsMail(): boolean {
  return env().smtpUrl === null
}

interface SmtpError {
  message?: string
  code?: string
  responseCode?: number
}

/** A refusal of this mail. A 5xx at greeting or signing in is about the server, and somebody will mend that. */
function refusalIn(error: SmtpError): MailRefused | null {
  const { code = '', responseCode = 0 } = error
  if (!['EENVELOPE', 'EMESSAGE'].includes(code) || responseCode < 500) return null
  return new MailRefused(error.message, { cause: error })
}
