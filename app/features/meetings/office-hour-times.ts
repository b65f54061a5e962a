import { Temporal } from 'temporal-polyfill'

/** A slot of somebody's week, on the clock of a place. */
export interface WeeklySlot {
  /** 1 is Monday, 7 is Sunday. */
  weekday: number
  /** HH:MM */
  startsAt: string
  minutes: number
  timeZone: string
}

/** Days without office hours, both included, as YYYY-MM-DD. */
export interface DaysOff {
  fromDay: string
  toDay: string
}

export interface Occurrence {
  startsAt: Date
  endsAt: Date
}

/**
 * When these slots take place between two moments, in order, each moment once. Thursday 14:00 in Berlin is 14:00 on
 * Berlin's clock on both sides of a change of clocks. A time that a change skips takes place as much later as the
 * clocks jump, and one that comes twice takes place the first time (Temporal's "compatible"); a slot always lasts its
 * minutes as they pass.
 */
export function occurrences(
  slots: WeeklySlot[],
  from: Date,
  until: Date,
  daysOff: DaysOff[] = [],
): Occurrence[] {
  const found = new Map<number, Occurrence>()
  for (const slot of slots) {
    for (const start of startsOf(slot, from, until, daysOff)) {
      const known = found.get(start)
      // Two slots can fall on one moment when a change of clocks moves one of them: the longer one is offered.
      const end = Math.max(start + slot.minutes * 60_000, known?.endsAt.getTime() ?? 0)
      found.set(start, { startsAt: new Date(start), endsAt: new Date(end) })
    }
  }
  return [...found.values()].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

function startsOf(slot: WeeklySlot, from: Date, until: Date, daysOff: DaysOff[]): number[] {
  const zoned = (moment: Date) =>
    Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(slot.timeZone).toPlainDate()
  // A day more on both sides: a change of clocks can carry a time over midnight.
  const last = zoned(until).add({ days: 1 })
  const early = zoned(from).subtract({ days: 1 })
  let day = early.add({ days: (slot.weekday - early.dayOfWeek + 7) % 7 })
  const starts: number[] = []
  for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ weeks: 1 })) {
    const name = day.toString()
    if (daysOff.some(({ fromDay, toDay }) => fromDay <= name && name <= toDay)) continue
    const start = day.toPlainDateTime(slot.startsAt).toZonedDateTime(slot.timeZone).epochMilliseconds
    if (start >= from.getTime() && start < until.getTime()) starts.push(start)
  }
  return starts
}
