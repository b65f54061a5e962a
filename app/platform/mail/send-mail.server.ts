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
}

let transport: { url: string; transporter: Transporter } | null = null

/**
 * Sends a mail through SMTP_URL, or keeps it for an administrator to read when there is no mail server.
 * Throws when the server cannot be reached within ten seconds or refuses, and when the address is not one address.
 */
export async function sendMail({ to, subject, text, html }: Mail): Promise<void> {
  // A line end would begin a header of the sender's choosing, a comma another recipient.
  if (!/^[^\s,;:<>()"\p{Cc}]+@[^\s,;:<>()"@\p{Cc}]+$/u.test(to))
    throw new Error('A mail goes to exactly one address.')
  const mail = { to, subject: subject.replace(/[\s\p{Cc}]+/gu, ' ').trim(), text, html }
  const { smtpUrl, mailFrom } = env()
  if (smtpUrl) {
    // Answers of machines ("out of office") do not come back to a machine.
    const headers = { 'Auto-Submitted': 'auto-generated' }
    await transporterFor(smtpUrl).sendMail({
      ...mail,
      to: { name: '', address: to },
      from: mailFrom,
      headers,
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
