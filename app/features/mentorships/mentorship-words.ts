import type { Phase } from './mentorship-rules'

export const RESULTS = ['reached', 'partly', 'not'] as const
export type Result = (typeof RESULTS)[number]
export const CHECK_IN_STANDINGS = ['well', 'slowly', 'stuck'] as const
export type CheckInStanding = (typeof CHECK_IN_STANDINGS)[number]

const RESULT_WORDS: Record<Result, string> = {
  reached: 'Goal reached',
  partly: 'Reached in part',
  not: 'Not reached',
}

export function resultWords(result: string): string {
  if (result === 'left') return 'One of the two left'
  return RESULT_WORDS[result as Result] ?? 'Withdrawn'
}

const STANDING_WORDS: Record<CheckInStanding, string> = {
  well: 'Going well',
  slowly: 'Going slowly',
  stuck: 'Stuck',
}

export function standingWords(standing: string): string {
  return STANDING_WORDS[standing as CheckInStanding] ?? standing
}

export const STANDING_TONES = { well: 'good', slowly: 'warn', stuck: 'bad' } as const

export const PHASES: Record<Phase, { words: string; tone: 'good' | 'warn' | 'plain' }> = {
  looking: { words: 'Looking for a mentor', tone: 'warn' },
  running: { words: 'Active', tone: 'good' },
  paused: { words: 'Paused', tone: 'warn' },
  ended: { words: 'Ended', tone: 'plain' },
}
