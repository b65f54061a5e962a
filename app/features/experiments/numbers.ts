import { type Difference, meansDifference, proportionsDifference } from './compared'

export const NUMBER_KINDS = ['proportions', 'means'] as const
export type NumberKind = (typeof NUMBER_KINDS)[number]

export const NAME_MAX = 40
export const WHY_MAX = 600
export const AMENDMENT_MAX = 1000

/** Two groups that were compared. */
export type Numbers = { nameA: string; nameB: string; sizeA: number; sizeB: number } & (
  | { kind: 'proportions'; eventsA: number; eventsB: number }
  | { kind: 'means'; meanA: number; meanB: number; sdA: number; sdB: number }
)

/** What the two differ by, B less A. */
export function differenceOf(numbers: Numbers): Difference {
  const { sizeA, sizeB } = numbers
  if (numbers.kind === 'proportions')
    return proportionsDifference(
      { events: numbers.eventsA, size: sizeA },
      { events: numbers.eventsB, size: sizeB },
    )
  return meansDifference(
    { mean: numbers.meanA, sd: numbers.sdA, size: sizeA },
    { mean: numbers.meanB, sd: numbers.sdB, size: sizeB },
  )
}

/** The method behind an interval and where it comes from. */
export const METHODS: Record<NumberKind, string> = {
  proportions: 'Newcombe’s score interval for two independent proportions (Newcombe 1998, method 10)',
  means: 'Welch’s t interval for two independent means (Welch 1947)',
}
