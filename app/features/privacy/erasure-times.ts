/** How long a deletion can be taken back, in days. */
export const GRACE_DAYS = 7

/** Who stands where somebody stood whose account is deleted. */
export const FORMER = 'Former colleague'
