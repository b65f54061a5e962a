const DAY_MS = 86_400_000

/** How long anything about searches is kept. */
export const KEPT_DAYS = 90

/** The Monday (UTC) of the week that a moment is in, as a date. */
export function weekOf(time: Date): string {
  const sinceMonday = (time.getUTCDay() + 6) % 7
  return new Date(time.getTime() - sinceMonday * DAY_MS).toISOString().slice(0, 10)
}

export function startOfDay(time: Date): Date {
  return new Date(`${time.toISOString().slice(0, 10)}T00:00:00Z`)
}

export function nextDay(time: Date): Date {
  return new Date(startOfDay(time).getTime() + DAY_MS)
}

/** Everything from before this moment is to be forgotten. */
export function keptSince(time: Date): Date {
  return new Date(startOfDay(time).getTime() - KEPT_DAYS * DAY_MS)
}
