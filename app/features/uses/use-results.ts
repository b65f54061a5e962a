export const RESULTS = ['helped', 'partly', 'not'] as const
export type Result = (typeof RESULTS)[number]

export const RESULT_WORDS: Record<Result, string> = {
  helped: 'It helped',
  partly: 'It helped partly',
  not: 'It did not hold here',
}

/** What a use saved, as people can tell it: nobody knows such a thing to the minute. */
export const TIMES_SAVED: readonly { minutes: number; words: string }[] = [
  { minutes: 15, words: 'a quarter of an hour' },
  { minutes: 60, words: 'an hour' },
  { minutes: 240, words: 'half a day' },
  { minutes: 480, words: 'a day' },
  { minutes: 2400, words: 'a week' },
]

const HOUR = 60
const WORKING_DAY = 8 * HOUR

/** Working time in few words: "45 min", "3 h", "12 days"; a day has eight hours. */
export function savedWords(minutes: number): string {
  if (minutes < HOUR) return `${minutes} min`
  if (minutes < 2 * WORKING_DAY) return `${Math.round(minutes / HOUR)} h`
  return `${Math.round(minutes / WORKING_DAY)} days`
}

// Apart from the schema, so that a page can say them without loading it.
export const CONTEXT_MAX = 120
export const CONDITIONS_MAX = 300
export const NOTE_MAX = 300
