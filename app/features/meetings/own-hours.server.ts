import type { Viewer } from '~/features/accounts/viewer'
import { db } from '~/platform/db.server'

export interface OwnHours {
  slots: { id: string; weekday: number; startsAt: string; minutes: number; timeZone: string }[]
  absences: { id: string; fromDay: string; toDay: string }[]
}

/** The viewer's weekly slots and days off, or null while they are no mentor. */
export async function ownHours(viewer: Viewer): Promise<OwnHours | null> {
  const mentor = await db.mentor.findUnique({
    where: { userId: viewer.id },
    select: {
      officeHours: {
        orderBy: [{ weekday: 'asc' }, { startsAt: 'asc' }],
        select: { id: true, weekday: true, startsAt: true, minutes: true, timeZone: true },
      },
      absences: { orderBy: { fromDay: 'asc' }, select: { id: true, fromDay: true, toDay: true } },
    },
  })
  return mentor && { slots: mentor.officeHours, absences: mentor.absences }
}
