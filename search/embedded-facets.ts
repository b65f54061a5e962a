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
    let only: FacetName | null = null
    let refusing = 0
    for (const [name, condition] of selections) {
      if (name === 'date' ? inRange : holds(condition, shape)) continue
      only = name
      refusing++
    }
    if (refusing > 1) continue
    if (refusing === 0) total += count
    const add = (name: FacetName, values: string[]) => {
      if (only !== null && only !== name) return
      for (const value of values) counts[name].set(value, (counts[name].get(value) ?? 0) + count)
    }
    for (const [name, values] of valuesOf(shape)) add(name, values)
    add('date', heldBy[bucket])
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

/** The buckets that hold a date: the last year holds the last month, which holds the last week. */
const heldBy: Record<DateBucket, DateBucket[]> = {
  week: ['week', 'month', 'year'],
  month: ['month', 'year'],
  year: ['year'],
  older: ['older'],
}

const values = new WeakMap<Shape, [FacetName, string[]][]>()

/** Shapes never change, and thousands of them are counted at every search. */
function valuesOf(shape: Shape): [FacetName, string[]][] {
  let known = values.get(shape)
  if (!known) {
    known = Object.entries(shapeValues(shape)) as [FacetName, string[]][]
    values.set(shape, known)
  }
  return known
}

function shapeValues({ kind, space, outcome, topics, states }: Shape) {
  return { kind: [kind], space: [space], outcome: outcome ? [outcome] : [], topic: topics, state: states }
}
