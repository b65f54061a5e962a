// What files may weigh. Sentences say these numbers, so that they cannot differ.

const MB = 1024 * 1024

export const MAX_FILE_MB = 10
export const MAX_FILE_BYTES = MAX_FILE_MB * MB

/** What a form with one file may weigh in all: its other fields and what stands between them are small. */
export const MAX_FILE_FORM_BYTES = MAX_FILE_BYTES + 64 * 1024

/** What is kept for one person: brought within a day, and in all. */
export const DAY_MB = 100
export const DAY_BYTES = DAY_MB * MB
export const TOTAL_MB = 1024
export const TOTAL_BYTES = TOTAL_MB * MB

/** How many files somebody may bring within an hour, refused ones included: each takes work. */
export const FILES_AN_HOUR = 120

/** How long a file stays that no text holds. */
export const LOOSE_HOURS = 24

/** What the button to choose a file offers. What a file is, its content says. */
export const ACCEPTED = '.png,.jpg,.jpeg,.webp,.gif,.avif,.pdf,.txt,.log,.csv,.json,.zip'

export const ACCEPTED_WORDS = 'Pictures (PNG, JPEG, WebP, GIF, AVIF), PDF, text, log, CSV, JSON and zip'
