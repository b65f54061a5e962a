import { deletionAsked } from '~/features/privacy/erasure-events'
import { mailText } from '~/platform/mail/mail-text'
import { sendMail } from '~/platform/mail/send-mail.server'
import type { Consumer } from '~/platform/outbox.server'
import { row, sql } from '~/platform/sql.server'
import { mailSite } from './mail-site.server'

/** Tells people by mail that their account is about to go, in case it was not them who asked. */
export const deletionMailing: Consumer = {
  name: 'deletion-mailing',
  listensTo: [deletionAsked],
  async handle(events) {
    for (const { payload } of events) {
      const { userId, dueAt } = payload as ReturnType<typeof deletionAsked>['payload']
      const person = row<{ email: string | null; asked: number }>(sql`select email,
        exists (select 1 from "Erasure" e where e."userId" = u.id) asked from "User" u where id = ${userId}`)
      // Taken back before this was delivered: nothing to tell.
      if (person?.email && person.asked)
        await sendMail({ to: person.email, ...deletionMail(new Date(dueAt)) })
    }
  },
}

function deletionMail(dueAt: Date) {
  const site = mailSite()
  const day = dueAt.toISOString().slice(0, 10)
  return mailText({
    subject: `Your account on ${site.name} will be deleted on ${day}`,
    paragraphs: [
      `Somebody who knows your password asked to delete your account on ${site.name}. It is deleted on ${day} (UTC).`,
      'Until then everything is as it was. Open the link to keep the account, or to download your data first.',
    ],
    link: { label: 'Your data', href: `${site.url}/settings/data` },
    footer: `If that was not you, keep the account and choose a new password at ${site.url}/reset.`,
  })
}
