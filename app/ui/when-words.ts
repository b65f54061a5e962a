import { localTime, twoDigits } from './relative-words'

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** The clock on the wall: "14:00". */
export function clockWords(at: Date, timeZone: string): string {
  const local = localTime(at, timeZone)
  return `${twoDigits(local.getUTCHours())}:${twoDigits(local.getUTCMinutes())}`
}

/** "Thu 26 Nov". With `full`, "Thursday 26 Nov". */
export function dayWords(at: Date, timeZone: string, full = false): string {
  const local = localTime(at, timeZone)
  const day = DAYS[local.getUTCDay()] ?? ''
  return `${full ? day : day.slice(0, 3)} ${local.getUTCDate()} ${MONTHS[local.getUTCMonth()]}`
}

/** "Thu 26 Nov, 14:00–14:30"; an end on another day names it too. */
export function spanWords(from: Date, until: Date, timeZone: string): string {
  const [start, end] = [dayWords(from, timeZone), dayWords(until, timeZone)]
  const last = clockWords(until, timeZone)
  return `${start}, ${clockWords(from, timeZone)}–${start === end ? last : `${end}, ${last}`}`
}
