import { Temporal } from 'temporal-polyfill'

/** The moment at which a place's clock shows a time on a day. One that a change of clocks skips comes as much later. */
export function momentAt(day: string, time: string, timeZone: string): Date {
  return new Date(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone).epochMilliseconds)
}

/** The day and the time on a place's clock, as date and time fields hold them. */
export function wallClock(at: Date, timeZone: string): { day: string; time: string } {
  const wall = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
  return { day: wall.toPlainDate().toString(), time: wall.toPlainTime().toString({ smallestUnit: 'minute' }) }
}
