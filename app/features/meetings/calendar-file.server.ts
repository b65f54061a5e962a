import ical, {
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
} from 'ical-generator'
import { env } from '~/platform/env.server'

/** What a calendar program is told of a meeting. What the two wrote is not among it: calendars are shared and synced. */
export interface CalendarEntry {
  id: string
  startsAt: Date
  endsAt: Date
  videoLink: string
  sequence: number
  createdAt: Date
  changedAt: Date
  cancelled: boolean
  otherName: string
}

/**
 * One meeting as a file. A change has the same UID and a higher SEQUENCE; a cancellation is METHOD:CANCEL with
 * STATUS:CANCELLED, so that opening it takes the meeting out of the calendar (RFC 5546, 3.2.5).
 */
export function calendarFile(entry: CalendarEntry): string {
  const method = entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH
  const calendar = ical({ prodId, method })
  addEntry(calendar, entry)
  return calendar.toString()
}

/** Many meetings as a feed. Cancelled ones stay in it, as cancelled: programs do not notice what is merely gone. */
export function calendarFeedFile(entries: CalendarEntry[]): string {
  const calendar = ical({ prodId, name: 'Hindsight', method: ICalCalendarMethod.PUBLISH, ttl: 3600 })
  for (const entry of entries) addEntry(calendar, entry)
  return calendar.toString()
}

const prodId = { company: 'Hindsight', product: 'Meetings', language: 'EN' }

function addEntry(calendar: ICalCalendar, entry: CalendarEntry): void {
  const { appUrl, mailFrom } = env()
  const url = `${appUrl}/meetings/${entry.id}`
  calendar.createEvent({
    id: `meeting-${entry.id}@${new URL(appUrl).hostname}`,
    // Times in UTC mean the same moment everywhere, whatever the clocks of either place do.
    start: entry.startsAt,
    end: entry.endsAt,
    sequence: entry.sequence,
    created: entry.createdAt,
    lastModified: entry.changedAt,
    stamp: entry.changedAt,
    summary: `${entry.cancelled ? 'Cancelled: ' : ''}Meeting with ${entry.otherName}`,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    busystatus: entry.cancelled ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
    location: entry.videoLink || null,
    description: `Agenda and notes: ${url}`,
    url,
    // The site's address, not a person's: a file that is passed on gives nobody's away.
    organizer: { name: 'Hindsight', email: addressIn(mailFrom) },
  })
}

function addressIn(from: string): string {
  return /<([^>]+)>/.exec(from)?.[1] ?? from
}
