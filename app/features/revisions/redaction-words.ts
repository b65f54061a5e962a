export const REDACTED = '[redacted]'
/** What is shorter stands in too many words that nobody means. */
export const SECRET_MIN = 6
export const SECRET_MAX = 5000
