import { now } from '~/platform/clock.server'
import { sendMail } from '~/platform/mail/send-mail.server'
import type { Consumer } from '~/platform/outbox.server'
import { row, sql } from '~/platform/sql.server'
import { personSuspended, suspensionEnded } from './account-events'
import { suspendedMail, suspensionEndedMail } from './account-mails'
import { mailSite } from './mail-site.server'
import { suspendedWords } from './suspended-words'

interface Found {
  email: string | null
  until: number
  reason: string
  endedAt: number | null
}

/** Tells people by mail that they are kept out, until when and why, or that they can come in again. */
export const suspensionMailing: Consumer = {
  name: 'suspension-mailing',
  listensTo: [personSuspended, suspensionEnded],
  async handle(events) {
    for (const { type, payload } of events) {
      const { suspensionId } = payload as { suspensionId: string }
      const found = row<Found>(sql`
        select u.email, s.until, s.reason, s."endedAt" from "Suspension" s join "User" u on u.id = s."userId"
        where s.id = ${suspensionId}`)
      // What is over by the time it would be told is not told as if it held.
      const over = found && (found.endedAt !== null || found.until <= now().getTime())
      if (!found?.email || (over && type === personSuspended.type)) continue
      const mail =
        found.endedAt === null
          ? suspendedMail(mailSite(), suspendedWords(found))
          : suspensionEndedMail(mailSite())
      await sendMail({ to: found.email, ...mail })
    }
  },
}
