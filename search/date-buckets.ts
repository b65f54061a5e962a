export type DateBucket = 'week' | 'month' | 'year' | 'older'

const day = 24 * 60 * 60 * 1000
export const dateBuckets: DateBucket[] = ['week', 'month', 'year', 'older']

/**
 * The filter that a bucket of the date facet stands for: the last 7, 30 or 365 days (each holds the ones before it),
 * or everything older than 365 days.
 * @param now milliseconds
 */
export function dateRange(bucket: DateBucket, now: number): { after?: number; before?: number } {
  if (bucket === 'older') return { before: now - 365 * day }
  return { after: now - { week: 7, month: 30, year: 365 }[bucket] * day }
}
