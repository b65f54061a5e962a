const NAMES = `January February March April May June July August September October November December`.split(
  ' ',
)

/** The month of a moment in UTC, as 2026-11. */
export function monthOf(time: Date): string {
  return time.toISOString().slice(0, 7)
}

/** The first moment of a month, and of the one after it. */
export function spanOf(month: string): { start: Date; end: Date } {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return { start: new Date(Date.UTC(year, number - 1)), end: new Date(Date.UTC(year, number)) }
}

/** "November 2026" */
export function monthWords(month: string): string {
  const [year = '', number = '1'] = month.split('-')
  return `${NAMES[Number(number) - 1]} ${year}`
}
