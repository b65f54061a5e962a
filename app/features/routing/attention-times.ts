import { Temporal } from 'temporal-polyfill'
import type { Attention } from './attention-limits'

export const WEEK_MS = 7 * 86_400_000

/**
 * The first moment from `at` on, in milliseconds since 1970, at which the quiet hours of a place are over; `at` itself
 * outside of them. They may last past midnight, and they end by the clock on the wall, also on a day when it changes.
 */
export function quietOver(at: number, { quietFrom, quietUntil }: Attention, timeZone: string): number {
  const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  const time = here.toPlainTime().toString({ smallestUnit: 'minute' })
  const overnight = quietFrom > quietUntil
  const isQuiet = overnight ? time >= quietFrom || time < quietUntil : time >= quietFrom && time < quietUntil
  if (!isQuiet) return at
  const today = here.toPlainDate()
  const day = overnight && time >= quietFrom ? today.add({ days: 1 }) : today
  return day.toZonedDateTime({ timeZone, plainTime: quietUntil }).epochMilliseconds
}

/**
 * The first moment from `at` on at which somebody may be asked: they are back, their week has room again, and their
 * quiet hours are over. Infinity for never.
 * @param asked when they were asked in the seven days before `at`, oldest first
 */
export function freeFrom(at: number, attention: Attention, timeZone: string, asked: number[]): number {
  if (attention.asksAWeek === 0) return Number.POSITIVE_INFINITY
  const full = asked.length - attention.asksAWeek
  const roomAt = full >= 0 ? (asked[full] ?? at) + WEEK_MS : at
  return quietOver(Math.max(at, roomAt, attention.awayUntil ?? at), attention, timeZone)
}
