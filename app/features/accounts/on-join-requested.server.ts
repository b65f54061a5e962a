import { sendMail } from '~/platform/mail/send-mail.server'
import type { Consumer } from '~/platform/outbox.server'
import { joinRequested } from './account-events'
import { alreadyHereMail, joinMail } from './account-mails'
import { isAllowed } from './email'
import { findAccount } from './find-account.server'
import { mailSite } from './mail-site.server'
import { makeLink } from './mailed-link.server'
import { siteSettings } from './site.server'

/** Sends the link to join, if the address may have one. Nobody hears of an address that may not. */
export const joinMailing: Consumer = {
  name: 'join-mailing',
  listensTo: [joinRequested],
  async handle(events) {
    for (const { id, payload } of events) {
      const { email } = payload as { email: string }
      const account = findAccount(email)
      if (account) {
        if (!account.deactivated) await sendMail({ to: email, ...alreadyHereMail(mailSite()) })
      } else if (isAllowed(email, siteSettings().allowedDomains)) {
        const token = await makeLink(id, { purpose: 'join', email })
        if (token) await sendMail({ to: email, ...joinMail(mailSite(), token) })
      }
    }
  },
}
