const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** 1 is Monday, 7 is Sunday. */
export function weekdayName(weekday: number): string {
  return NAMES[weekday - 1] ?? ''
}

export const WEEKDAY_OPTIONS = NAMES.map((label, at) => ({ value: String(at + 1), label }))
