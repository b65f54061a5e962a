/** Why somebody thinks that a moderator should look at something. */
export const FLAG_REASONS = ['unkind', 'private', 'harmful', 'misplaced', 'noise', 'other'] as const
export type FlagReason = (typeof FLAG_REASONS)[number]

const LABELS: Record<FlagReason, string> = {
  unkind: 'Unkind to somebody',
  private: 'Should stay private',
  harmful: 'Could do harm',
  misplaced: 'In the wrong place',
  noise: 'Advertising or noise',
  other: 'Something else',
}

export const FLAG_CHOICES = FLAG_REASONS.map((value) => ({ value, label: LABELS[value] }))

/** A reason as it is stored; one that a later version made is something else. */
export function flagReasonWords(reason: string): string {
  return LABELS[reason as FlagReason] ?? LABELS.other
}

/** Characters of one's own words. */
export const FLAG_WORDS_MAX = 500
