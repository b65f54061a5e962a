import { sendMail } from '~/platform/mail/send-mail.server'
import type { Consumer } from '~/platform/outbox.server'
import { join, rows, sql } from '~/platform/sql.server'
import { passwordChanged } from './account-events'
import { passwordChangedMail } from './account-mails'
import { mailSite } from './mail-site.server'

/** Tells people that their password is another one now, in case it was not them. */
export const passwordNotice: Consumer = {
  name: 'password-notice',
  listensTo: [passwordChanged],
  async handle(events) {
    const ids = events.map(({ payload }) => (payload as { userId: string }).userId)
    const owners = rows<{ email: string }>(
      sql`select email from "User" where id in (${join(ids)}) and email is not null`,
    )
    for (const { email } of owners) await sendMail({ to: email, ...passwordChangedMail(mailSite()) })
  },
}
