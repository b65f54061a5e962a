const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * How long ago, or how soon, in the fewest words: "2 h", "yesterday", "in 3 d". Under a day it counts hours; beyond, it
 * counts calendar days in the reader's time zone, so that "yesterday" is the day before today.
 */
export function relativeWords(at: Date, now: Date, timeZone: string): string {
  const ahead = at > now
  const distance = Math.abs(at.getTime() - now.getTime())
  const say = (amount: string) => (ahead ? `in ${amount}` : amount)

  if (distance < MINUTE) return ahead ? 'in a moment' : 'just now'
  if (distance < HOUR) return say(`${Math.floor(distance / MINUTE)} min`)
  if (distance < DAY) return say(`${Math.floor(distance / HOUR)} h`)

  const days = Math.abs(dayNumber(at, timeZone) - dayNumber(now, timeZone))
  if (days <= 1) return ahead ? 'tomorrow' : 'yesterday'
  if (days < 31) return say(`${days} d`)
  if (days < 365) return say(`${Math.floor(days / 30.44)} mo`)
  return say(`${Math.floor(days / 365.25) || 1} y`)
}

/** The whole moment, for who wants it exactly: "3 March 2025, 14:02". */
export function fullWords(at: Date, timeZone: string): string {
  const local = localTime(at, timeZone)
  const [day, month, year] = [local.getUTCDate(), MONTHS[local.getUTCMonth()], local.getUTCFullYear()]
  return `${day} ${month} ${year}, ${twoDigits(local.getUTCHours())}:${twoDigits(local.getUTCMinutes())}`
}

export const twoDigits = (number: number) => String(number).padStart(2, '0')

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function dayNumber(at: Date, timeZone: string): number {
  return Math.floor(localTime(at, timeZone).getTime() / DAY)
}

/** The same moment with its clock on the wall of that zone, to be read with the getUTC… methods. */
export function localTime(at: Date, timeZone: string): Date {
  return new Date(at.getTime() + offset(at, timeZone))
}

// A list shows dozens of times, and Intl is slow; a zone keeps its offset at least for a quarter of an hour.
const QUARTER = 15 * MINUTE
const MAX_OFFSETS = 5000
const offsets = new Map<string, number>()

/** How far the zone is ahead of UTC then, in milliseconds. */
function offset(at: Date, timeZone: string): number {
  const quarter = Math.floor(at.getTime() / QUARTER)
  const key = `${quarter} ${timeZone}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const start = new Date(quarter * QUARTER)
  const { year, month, day, hour, minute } = partsOf(start, timeZone)
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute))
  const made = wall - start.getTime()
  if (offsets.size >= MAX_OFFSETS) offsets.clear()
  offsets.set(key, made)
  return made
}

// Only numbers are taken from Intl: its words and commas differ between the server's and the browsers' versions.
function partsOf(at: Date, timeZone: string): Record<string, string> {
  return Object.fromEntries(
    formatFor(timeZone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  )
}

// Making a formatter costs far more than using it.
const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  formats.set(timeZone, made)
  return made
}
