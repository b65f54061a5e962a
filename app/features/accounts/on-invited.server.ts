import { transaction } from '~/platform/db.server'
import { hashToken, newToken } from '~/platform/id.server'
import { sendMail } from '~/platform/mail/send-mail.server'
import type { Consumer } from '~/platform/outbox.server'
import { personInvited } from './account-events'
import { invitationMail } from './account-mails'
import { mailSite } from './mail-site.server'
import { lifetime } from './mailed-link.server'

/** Sends invitations that still stand: the row exists since the invitation, its token from here on. */
export const invitationMailing: Consumer = {
  name: 'invitation-mailing',
  listensTo: [personInvited],
  async handle(events) {
    for (const { id, payload } of events) {
      const { email, inviterName } = payload as { email: string; inviterName: string }
      const token = newToken()
      const standing = await transaction((tx) =>
        tx.mailedLink.updateMany({
          where: { eventId: id, usedAt: null },
          data: { tokenHash: hashToken(token), ...lifetime('invitation') },
        }),
      )
      if (standing.count === 1)
        await sendMail({ to: email, ...invitationMail(mailSite(), token, inviterName) })
    }
  },
}
