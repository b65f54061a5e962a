import { now } from '~/platform/clock.server'
import { Invalid } from '~/platform/errors'

/** The day it is somewhere, as YYYY-MM-DD. */
export function todayIn(timeZone: string): string {
  // The Swedish way to write a day is the ISO way.
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now())
}

/**
 * Refuses a day that has not begun where the person is.
 * @throws Invalid on `usedOn`
 */
export function refuseFutureDay(day: Date, timeZone: string): void {
  if (day.toISOString().slice(0, 10) > todayIn(timeZone))
    throw new Invalid({ usedOn: 'That day is still to come. Write down what has been used already.' })
}
