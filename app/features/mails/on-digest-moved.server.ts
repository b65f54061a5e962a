import { profileRevised } from '~/features/accounts/account-events'
import { noticeSettingsRevised } from '~/features/notifications/notice-events'
import { noticeSettings } from '~/features/notifications/notice-settings.server'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Consumer } from '~/platform/outbox.server'
import { row, sql } from '~/platform/sql.server'
import { nextDigest } from './next-digest'

/** Moves a digest that waits to the hour and the place that its reader chose since, or drops it. */
export const digestMoving: Consumer = {
  name: 'digest moving',
  listensTo: [noticeSettingsRevised, profileRevised],
  async handle(events) {
    const people = new Set(events.map(({ payload }) => (payload as { userId: string }).userId))
    for (const userId of people) await moveDigest(userId)
  },
}

async function moveDigest(userId: string): Promise<void> {
  const waiting = sql`select u."timeZone" from "NoticeMail" m join "User" u on u.id = m."userId"
    where m."userId" = ${userId} and m.joins = 'digest'`
  const found = row<{ timeZone: string }>(waiting)
  if (!found) return
  const dueAt = nextDigest(now(), noticeSettings(userId).rhythm, found.timeZone)
  const which = { userId, joins: 'digest' }
  await transaction(async (tx) => {
    if (dueAt) await tx.noticeMail.updateMany({ where: which, data: { dueAt } })
    else await tx.noticeMail.deleteMany({ where: which })
  })
}
