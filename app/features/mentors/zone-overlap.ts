import { Temporal } from 'temporal-polyfill'

const DAY = 24
const WORK_BEGINS = 9
const WORK_ENDS = 17

/** How far a zone's clock is ahead of UTC at a moment, in hours; Kolkata is 5.5. */
export function hoursAhead(timeZone: string, at: Date): number {
  const moment = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
  return moment.offsetNanoseconds / 3_600_000_000_000
}

/**
 * Hours in which two people are both between 09:00 and 17:00 on their own clocks, 0 to 8, as the clocks stand at `at`.
 * A day is a circle: Auckland's evening meets Honolulu's morning.
 */
export function workingOverlap(one: string, other: string, at: Date): number {
  const shift = hoursAhead(one, at) - hoursAhead(other, at)
  const apart = Math.abs(shift) % DAY
  return Math.max(0, WORK_ENDS - WORK_BEGINS - Math.min(apart, DAY - apart))
}

/** "UTC+1", "UTC+5:30", "UTC". */
export function offsetWords(timeZone: string, at: Date): string {
  const hours = hoursAhead(timeZone, at)
  if (hours === 0) return 'UTC'
  const [whole, minutes] = [Math.floor(Math.abs(hours)), Math.round((Math.abs(hours) % 1) * 60)]
  return `UTC${hours > 0 ? '+' : '−'}${whole}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`
}
