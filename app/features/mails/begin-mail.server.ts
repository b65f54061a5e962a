import type { Viewer } from '~/features/accounts/viewer'
import { loadViewer } from '~/features/accounts/viewer.server'
import type { Told } from '~/features/notifications/tellable-items.server'
import { now } from '~/platform/clock.server'
import { type Tx, transaction } from '~/platform/db.server'
import { forgetMail, wasHandedOver } from '~/platform/mail/mail-notes.server'
import type { Mail } from '~/platform/mail/send-mail.server'
import { join, row, sql } from '~/platform/sql.server'
import { isBounced } from './bounces.server'
import { mailFor } from './mail-for.server'
import { digestable, linesTelling, type MailKind, mostUsedFirst, tellable } from './told-lines.server'

interface Row {
  userId: string
  kind: MailKind
  state: string
  email: string | null
  gathers: number
}

/**
 * Makes a mail that is due, as its reader may see things at this moment, and writes down that it is about to be sent.
 * Null when there is nothing to send: nothing is left to tell, its reader is gone, or a process that died had handed it
 * over already.
 */
export async function beginMail(id: string): Promise<Mail | null> {
  const mail = await transaction((tx) => begin(tx, id))
  if (mail === null) forgetMail(id)
  return mail
}

/** Danger: `row` inside a transaction sees what was committed before; SQLite lets nobody else write meanwhile. */
async function begin(tx: Tx, id: string): Promise<Mail | null> {
  const mail = row<Row>(sql`
    select m."userId", m.kind, m.state, case when not ${isBounced} then u.email end email, m.kind = 'digest' and m.joins is not null gathers from "NoticeMail" m join "User" u on u.id = m."userId"
    where m.id = ${id} and m.state in ('waiting', 'sending')`)
  if (!mail) return null
  if (mail.state === 'sending' && wasHandedOver(id)) {
    await settle(tx, id, 'sent')
    return null
  }
  const viewer = loadViewer(mail.userId)
  const told =
    viewer && (mail.gathers ? await gather(tx, id, viewer) : tellable(viewer, { id, kind: mail.kind }))
  const lines = viewer && told ? linesTelling(viewer, told) : []
  if (!viewer || !mail.email || lines.length === 0) {
    await settle(tx, id, 'empty')
    return null
  }
  // What comes from here on begins a mail of its own: this one may be on its way before it is known.
  await tx.noticeMail.update({ where: { id }, data: { state: 'sending', joins: null } })
  const ordered = mail.kind === 'digest' ? mostUsedFirst(lines) : lines
  return mailFor(viewer, { id, kind: mail.kind, to: mail.email }, ordered)
}

/** What a digest tells is found out when it is first begun; from then on it is this mail that tells it. */
async function gather(tx: Tx, id: string, viewer: Viewer): Promise<Told[]> {
  const told = digestable(viewer)
  const items = told.map(({ fact }) => sql`(${fact}, ${viewer.id}, ${id})`)
  if (items.length > 0)
    await tx.$executeRaw(sql`insert into "MailedItem" (fact, "userId", "mailId") values ${join(items)}`)
  return told
}

/** What became of a mail, once and for all. */
export async function settle(
  tx: Tx,
  id: string,
  state: 'sent' | 'empty' | 'failed',
  problem: string | null = null,
): Promise<void> {
  const data = { state, problem, joins: null, claimedUntil: null, settledAt: now() }
  await tx.noticeMail.updateMany({ where: { id }, data })
}
