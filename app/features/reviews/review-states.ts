import type { Tone } from '~/ui/tone'

export const REVIEW_STATES = ['current', 'due', 'overdue', 'obsolete'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

export const CAUSES = ['interval', 'contested', 'linked', 'superseded', 'owner-left'] as const
export type Cause = (typeof CAUSES)[number]

/** Why a lesson is to be looked at, as its keeper reads it. */
export const CAUSE_WORDS: Record<Cause, string> = {
  interval: 'It was not looked at for as long as its topic or its author allows.',
  contested: 'It did not hold for several people.',
  linked: 'A post that it is linked to says something else now.',
  superseded: 'A newer lesson replaces it.',
  'owner-left': 'Whoever kept it left, and it was passed on.',
}

export const REVIEW_LOOKS: Record<Exclude<ReviewState, 'current'>, [words: string, tone: Tone]> = {
  due: ['Review due', 'warn'],
  overdue: ['Review overdue', 'bad'],
  obsolete: ['Obsolete', 'plain'],
}

// Apart from the schema, so that a page can say it without loading that.
export const REVIEW_NOTE_MAX = 300
