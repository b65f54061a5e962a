import type { Shape } from './catalogue'
import type { FacetCount, FacetName, Facets } from './contract'
import type { Condition, Criteria } from './criteria'
import { type DateBucket, dateBuckets } from './date-buckets'

/** How many documents of one shape matched, by the youngest date bucket that holds them. */
export interface Tally {
  shape: number
  bucket: DateBucket
  /** Whether they lie within the dates picked in the panel. */
  inRange: boolean
  count: number
}

/**
 * Counts every facet and the total from one pass over the matches. A document counts for a facet when no *other*
 * facet's selection refuses it, so a reader sees what picking one more value of the same facet would add.
 */
export function countFacets(
  tallies: Tally[],
  shapeOf: (id: number) => Shape,
  selected: Criteria['selected'],
): { facets: Facets; total: number } {
  const counts = Object.fromEntries(
    (['kind', 'topic', 'space', 'outcome', 'state', 'date'] as const).map((name) => [
      name,
      new Map<string, number>(),
    ]),
  ) as Record<FacetName, Map<string, number>>
  const selections = Object.entries(selected) as [FacetName, Condition][]
  let total = 0
  for (const { shape: id, bucket, inRange, count } of tallies) {
    const shape = shapeOf(id)
    const refusing = selections.filter(([name, condition]) =>
      name === 'date' ? !inRange : !holds(condition, shape),
    )
    if (refusing.length > 1) continue
    if (refusing.length === 0) total += count
    const only = refusing[0]?.[0]
    for (const [name, values] of Object.entries(valuesOf(shape, bucket)) as [FacetName, string[]][]) {
      if (only !== undefined && only !== name) continue
      for (const value of values) counts[name].set(value, (counts[name].get(value) ?? 0) + count)
    }
  }
  const facets = Object.fromEntries(
    Object.entries(counts).map(([name, values]) => [
      name,
      name === 'date' ? inOrder(values) : byCount(values),
    ]),
  ) as Facets
  return { facets, total }
}

/** Largest first, then by name. */
export function byCount(counts: Iterable<[string, number]>): FacetCount[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

function inOrder(counts: Map<string, number>): FacetCount[] {
  return dateBuckets
    .map((value) => ({ value, count: counts.get(value) ?? 0 }))
    .filter(({ count }) => count > 0)
}

export function holds(condition: Condition, shape: Shape): boolean {
  if (condition.field === 'date' || condition.field === 'author') return true
  const own: string[] = shapeValues(shape)[condition.field]
  return condition.values.some((value) => own.includes(value)) !== condition.not
}

function valuesOf(shape: Shape, youngest: DateBucket): Record<FacetName, string[]> {
  // The last year holds the last month, which holds the last week.
  const date = youngest === 'older' ? ['older'] : dateBuckets.slice(dateBuckets.indexOf(youngest), 3)
  return { ...shapeValues(shape), date }
}

function shapeValues({ kind, space, outcome, topics, states }: Shape) {
  return { kind: [kind], space: [space], outcome: outcome ? [outcome] : [], topic: topics, state: states }
}
