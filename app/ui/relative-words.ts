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
  const { day, month, year, hour, minute } = partsOf(at, timeZone)
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}, ${hour}:${minute}`
}

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
  const { year, month, day } = partsOf(at, timeZone)
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY
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
