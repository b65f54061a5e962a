import { Temporal } from 'temporal-polyfill'
import type { DigestRhythm } from '~/features/notifications/digest-rhythm'

/**
 * When the next digest after `after` is due: at the hour that a clock on their wall shows, one for each day or week. An
 * hour that a change of clocks skips comes as much later; one that comes twice is the first of the two. Null for never.
 */
export function nextDigest(
  after: Date,
  { digest, digestHour, digestDay }: DigestRhythm,
  timeZone: string,
): Date | null {
  if (digest === 'never') return null
  const here = Temporal.Instant.fromEpochMilliseconds(after.getTime()).toZonedDateTimeISO(timeZone)
  const time = Temporal.PlainTime.from({ hour: digestHour })
  const step = digest === 'daily' ? 1 : 7
  const today = here.toPlainDate()
  let day = digest === 'daily' ? today : today.add({ days: (digestDay - today.dayOfWeek + 7) % 7 })
  for (;;) {
    const due = day.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds
    if (due > after.getTime()) return new Date(due)
    day = day.add({ days: step })
  }
}
