import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { forgetOldMails } from '~/platform/mail/mail-notes.server'

const KEPT_MS = 90 * 86_400_000

/** Forgets what became of mails after 90 days; what they told is too old to be mailed again. */
export async function sweepMails(): Promise<void> {
  forgetOldMails()
  const before = new Date(now().getTime() - KEPT_MS)
  await transaction((tx) => tx.noticeMail.deleteMany({ where: { settledAt: { lt: before } } }))
}
