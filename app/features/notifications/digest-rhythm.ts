export const DIGESTS = ['daily', 'weekly', 'never'] as const
/** How often what is told in a digest is mailed. */
export type Digest = (typeof DIGESTS)[number]

export const DIGEST_NAMES: Record<Digest, string> = {
  daily: 'Every day',
  weekly: 'Once a week',
  never: 'Not at all',
}

export const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour))

/** 1 is Monday, as in a calendar of ISO 8601. */
export const DAYS = ['1', '2', '3', '4', '5', '6', '7'] as const

/** When somebody gets their digest, by the clock where they are. */
export interface DigestRhythm {
  digest: Digest
  /** From 0 to 23. */
  digestHour: number
  /** Of a weekly digest: 1 is Monday, 7 is Sunday. */
  digestDay: number
}

export const FIRST_RHYTHM: DigestRhythm = { digest: 'daily', digestHour: 8, digestDay: 1 }
