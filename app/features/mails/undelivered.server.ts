import { mayAdminister } from '~/features/accounts/account-rules'
import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { rows, sql } from '~/platform/sql.server'

const MOST = 100

/** A notice mail that did not get through. What it says is not shown: an administrator may not read every space. */
export interface UndeliveredMail {
  id: string
  person: string
  to: string | null
  /** 'notice' | 'digest' */
  kind: string
  failed: number
  attempts: number
  problem: string
  /** When it was given up on, or is tried next. */
  at: number
}

/** What was given up on in the last 90 days, newest first, then what is tried again, the soonest first. One query. */
export function undeliveredMails(): UndeliveredMail[] {
  return rows<UndeliveredMail>(sql`
    select m.id, u.name person, u.email "to", m.kind, m.state = 'failed' failed, m.attempts, m.problem,
      coalesce(m."settledAt", m."dueAt") at
    from "NoticeMail" m join "User" u on u.id = m."userId"
    where m.state = 'failed' or (m.state = 'waiting' and m.attempts > 0)
    order by failed desc, case when m.state = 'failed' then -m."settledAt" else m."dueAt" end, m.id limit ${MOST}`)
}

/**
 * Tries a mail again that was given up on, as if for the first time and also to an address from which mails came back;
 * nothing happens for any other.
 * @throws NotFound for who does not run the site.
 */
export async function retryMail(viewer: Viewer, id: string): Promise<void> {
  if (!mayAdminister(viewer)) throw new NotFound()
  const again = { state: 'waiting', attempts: 0, settledAt: null, dueAt: now() }
  await transaction(async (tx) => {
    const mail = await tx.noticeMail.findUnique({ where: { id, state: 'failed' } })
    if (!mail) return
    await tx.mailBounce.deleteMany({ where: { userId: mail.userId } })
    await tx.noticeMail.update({ where: { id }, data: again })
  })
}
