/**
 * What could not be shown within six hours is not shown any more: whoever opens the lid in the morning looks at the inbox,
 * and until then it may have been read, deleted or moved out of sight. In milliseconds.
 */
export const FRESH_MS = 6 * 3_600_000
