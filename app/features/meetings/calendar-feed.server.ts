import { holding } from '~/features/accounts/suspended.server'
import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { hashToken, newToken } from '~/platform/id.server'
import { type CalendarEntry, calendarFeedFile, calendarFile } from './calendar-file.server'
import { reachMeeting } from './reach-meeting.server'

const DAY = 86_400_000
const PAST_DAYS = 90
const MAX_ENTRIES = 500

/** Makes a new secret address for the viewer's calendar; the old one stops. Returns the token, which is stored nowhere. */
export async function makeFeed(viewer: Viewer): Promise<string> {
  const token = newToken()
  const feed = { tokenHash: hashToken(`calendar:${token}`), createdAt: now() }
  const userId = viewer.id
  await transaction((tx) =>
    tx.calendarFeed.upsert({ where: { userId }, create: { userId, ...feed }, update: feed }),
  )
  return token
}

/** The address stops working at once. */
export async function revokeFeed(viewer: Viewer): Promise<void> {
  await transaction((tx) => tx.calendarFeed.deleteMany({ where: { userId: viewer.id } }))
}

/** Since when the viewer has a feed, or null. */
export async function feedSince(viewer: Viewer): Promise<Date | null> {
  const feed = await db.calendarFeed.findUnique({ where: { userId: viewer.id } })
  return feed?.createdAt ?? null
}

/**
 * The meetings of whoever holds this token, as a calendar program reads them: three months back and all ahead.
 * @throws NotFound for a token that is none (any more), and once its owner is no longer here.
 */
export async function feedFor(token: string): Promise<string> {
  const feed = await db.calendarFeed.findFirst({
    where: {
      tokenHash: hashToken(`calendar:${token}`),
      user: { deactivation: null, suspensions: { none: holding() } },
    },
    select: { userId: true },
  })
  if (!feed) throw new NotFound()
  const { userId } = feed
  const found = await db.meeting.findMany({
    where: {
      endsAt: { gt: new Date(now().getTime() - PAST_DAYS * DAY) },
      OR: [{ hostId: userId }, { guestId: userId }],
    },
    orderBy: [{ startsAt: 'desc' }, { id: 'asc' }],
    take: MAX_ENTRIES,
    include: { host: { select: { name: true } }, guest: { select: { name: true } }, cancellation: true },
  })
  return calendarFeedFile(found.map((meeting) => entryFor(userId, meeting)))
}

/**
 * One meeting as a file for the viewer's calendar.
 * @throws NotFound for everybody but its two people.
 */
export async function fileFor(viewer: Viewer, id: string): Promise<string> {
  const { meeting } = await reachMeeting(db, viewer, id)
  return calendarFile(entryFor(viewer.id, meeting))
}

type Met = Omit<CalendarEntry, 'cancelled' | 'otherName'> & {
  hostId: string
  host: { name: string }
  guest: { name: string }
  cancellation: unknown
}

function entryFor(userId: string, { host, guest, hostId, cancellation, ...meeting }: Met): CalendarEntry {
  const other = hostId === userId ? guest : host
  return { ...meeting, cancelled: cancellation !== null, otherName: other.name }
}
