import { sendMail } from '~/platform/mail/send-mail.server'
import type { Consumer } from '~/platform/outbox.server'
import { resetRequested } from './account-events'
import { resetMail } from './account-mails'
import { findAccount } from './find-account.server'
import { mailSite } from './mail-site.server'
import { makeLink } from './mailed-link.server'
import { isUnopened } from './site.server'

/** Sends the link to choose a new password to whoever has an account they may use. */
export const resetMailing: Consumer = {
  name: 'reset-mailing',
  listensTo: [resetRequested],
  async handle(events) {
    for (const { id, payload } of events) {
      const { email } = payload as { email: string }
      const account = findAccount(email)
      // Before there is an administrator, an imported author must not become the one who opened the site.
      if (!account || account.deactivated || account.suspension || isUnopened()) continue
      const token = await makeLink(id, { purpose: 'reset', email, userId: account.id })
      if (token) await sendMail({ to: email, ...resetMail(mailSite(), token) })
    }
  },
}
