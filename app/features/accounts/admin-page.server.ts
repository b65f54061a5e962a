import { isPerson } from '~/features/anonymity/real-people.server'
import { now } from '~/platform/clock.server'
import { keptMailCount } from '~/platform/mail/kept-mails.server'
import { keepsMail } from '~/platform/mail/send-mail.server'
import { outboxCounts } from '~/platform/outbox-worker.server'
import { row, sql } from '~/platform/sql.server'

/** What an administrator wants to know at a glance. */
export function adminPage() {
  const counts = row<{ active: number; deactivated: number; invitations: number }>(
    sql`select (select count(*) from "User" u where ${isPerson}) - (select count(*) from "Deactivation") active,
          (select count(*) from "Deactivation") deactivated,
          (select count(*) from "MailedLink" where purpose = 'invitation' and "usedAt" is null
            and "expiresAt" > ${now()}) invitations`,
  )
  return {
    people: counts ?? { active: 0, deactivated: 0, invitations: 0 },
    mail: { isKept: keepsMail(), kept: keptMailCount(), ...undeliveredCounts() },
    deliveries: outboxCounts(),
  }
}

/** Mails that were given up on in the last 90 days, and addresses to which nothing is mailed any more. */
function undeliveredCounts(): { failed: number; bounced: number } {
  const counts = row<{ failed: number; bounced: number }>(sql`
    select (select count(*) from "NoticeMail" where state = 'failed') failed,
      (select count(*) from "MailBounce" b join "User" u on u.id = b."userId" and u.email = b.address) bounced`)
  return counts ?? { failed: 0, bounced: 0 }
}
