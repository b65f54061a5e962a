/** Characters of what is said when a suggestion is declined. */
export const NOTE_MAX = 300
