import type { Catalogue, Entry } from './catalogue'
import { comparison } from './catalogue'
import type { Facets, SearchRequest } from './contract'
import type { Condition, Criteria } from './criteria'
import { dateBuckets, dateRange } from './date-buckets'
import { countFacets, holds, type Tally } from './embedded-facets'

/**
 * Filters, counts and sorts what matched.
 * @param matched best first
 * @param now milliseconds
 */
export function sift(
  matched: readonly Entry[],
  {
    criteria,
    sort,
    catalogue,
    now,
  }: { criteria: Criteria; sort: SearchRequest['sort']; catalogue: Catalogue; now: number },
): { found: Entry[]; facets: Facets; total: number } {
  const { readable, selected, inRange } = judges(criteria, catalogue)
  const since = dateBuckets.map((bucket) => dateRange(bucket, now).after ?? Number.NEGATIVE_INFINITY)
  const tallies: Tally[] = []
  const found: Entry[] = []
  for (const entry of matched) {
    if (!readable(entry)) continue
    const within = inRange(entry)
    if (within && selected(entry)) found.push(entry)
    let bucket = 0
    while (entry.createdAt < (since[bucket] ?? 0)) bucket++
    const key = (entry.shape * dateBuckets.length + bucket) * 2 + Number(within)
    const tally = tallies[key]
    if (tally) tally.count++
    else
      tallies[key] = { shape: entry.shape, bucket: dateBuckets[bucket] ?? 'older', inRange: within, count: 1 }
  }
  if (sort !== 'relevance') found.sort(comparison[sort])
  return { found, ...countFacets(tallies.filter(Boolean), catalogue.shapeOf, criteria.selected) }
}

/** Whether the reader is to be shown an entry, be it matched. */
export function createAccept(criteria: Criteria, catalogue: Catalogue): (entry: Entry) => boolean {
  const { readable, selected, inRange } = judges(criteria, catalogue)
  return (entry) => readable(entry) && selected(entry) && inRange(entry)
}

/**
 * Whether an entry lies in a space the reader may read and meets what was typed; what was picked but the dates; the
 * dates that were picked.
 */
function judges({ spaceIds, always, selected }: Criteria, catalogue: Catalogue) {
  const space: Condition = { field: 'space', values: spaceIds, not: false }
  const ofEntry = always.filter(isOfEntry).map(entryTest)
  const ofShape = remembered(catalogue, [space, ...always.filter((condition) => !isOfEntry(condition))])
  const picked = remembered(
    catalogue,
    Object.values(selected).filter((condition) => !isOfEntry(condition)),
  )
  return {
    readable: (entry: Entry) => ofShape(entry.shape) && ofEntry.every((passes) => passes(entry)),
    selected: (entry: Entry) => picked(entry.shape),
    inRange: selected.date ? entryTest(selected.date) : () => true,
  }
}

/** Judges every shape once. */
function remembered(catalogue: Catalogue, conditions: Condition[]): (shape: number) => boolean {
  const known: boolean[] = []
  return (shape) => {
    known[shape] ??= conditions.every((condition) => holds(condition, catalogue.shapeOf(shape)))
    return known[shape]
  }
}

function isOfEntry({ field }: Condition): boolean {
  return field === 'date' || field === 'author'
}

function entryTest(condition: Condition): (entry: Entry) => boolean {
  if (condition.field === 'date') {
    const { after = Number.NEGATIVE_INFINITY, before = Number.POSITIVE_INFINITY, not } = condition
    return ({ createdAt }) => (createdAt >= after && createdAt < before) !== not
  }
  const authors = new Set(condition.values.map((value) => value.toLowerCase()))
  return ({ author }) => authors.has(author) !== condition.not
}
