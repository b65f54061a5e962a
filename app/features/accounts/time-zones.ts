/** Every time zone this machine knows, and the one somebody has, which may be an older name. */
export function timeZones(current: string): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current])].sort()
}

/** Whether times can be told in this zone. */
export function isTimeZone(zone: string): boolean {
  try {
    // Offsets such as +05:30 are times without a place; names only.
    return /^[A-Za-z]/.test(zone) && Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
