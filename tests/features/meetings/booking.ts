import type { Viewer } from '~/features/accounts/viewer'
import { bookSlot } from '~/features/meetings/book-slot.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { mentor, officeHour } from '../../support/mentoring'
import { person, topic } from '../../support/people'

const START = '2026-10-20T08:00:00Z'
/** Thursdays at 14:00 in Berlin, before and after its clocks go back on 25 October. */
export const SUMMER = new Date('2026-10-22T12:00:00Z')
export const WINTER = new Date('2026-10-29T13:00:00Z')

/** A mentor in Berlin who holds office hours on Thursdays at 14:00, and somebody who may take them. */
export async function officeHours(): Promise<{ host: Viewer; guest: Viewer }> {
  setClock(START)
  await topic('postgres')
  const host = await mentor({ name: 'Asha', timeZone: 'Europe/Berlin' })
  const guest = await person({ name: 'Maria' })
  await officeHour(host)
  return { host, guest }
}

export const book = (who: Viewer, host: Viewer, startsAt = WINTER) =>
  bookSlot(who, { handle: host.handle, startsAt, agenda: 'A slow query' })

/** What somebody was told of their meetings, in the order in which it happened. */
export async function told(who: Viewer): Promise<string[]> {
  await drainOutbox()
  const items = await db.noticeItem.findMany({ where: { userId: who.id }, orderBy: { at: 'asc' } })
  return items.map(({ fact }) => fact.split(':')[0] ?? '')
}
