import type { FacetName, SearchRequest } from './contract'
import { dateStart, type OperatorKey, type Term } from './query-grammar'
import { partedWords } from './scripts'

export type Field = 'kind' | 'topic' | 'space' | 'outcome' | 'state' | 'author'

/** `values` are alternatives; dates are milliseconds, `after` inclusive and `before` exclusive. */
export type Condition =
  | { field: Field; values: string[]; not: boolean }
  | { field: 'date'; after?: number; before?: number; not: boolean }

/** A request in the terms that both engines translate into their own language. */
export interface Criteria {
  words: { text: string }[]
  phrases: { text: string }[]
  without: { text: string; phrase: boolean }[]
  spaceIds: string[]
  /** Holds for hits and for every facet. */
  always: Condition[]
  /** Picked in the panel: each holds for hits and for every facet but its own. */
  selected: Partial<Record<FacetName, Condition>>
}

export const outcomes = ['worked', 'failed', 'mixed', 'adopt', 'iterate', 'stop']

/** Merges what was typed with what was picked; both must hold. */
export function criteriaOf({ query, filters, spaceIds }: SearchRequest): Criteria {
  const { terms } = query
  const text = terms.filter((term) => term.type !== 'operator')
  const { after, before } = filters
  const selected: Criteria['selected'] = {}
  const pick = (facet: Exclude<FacetName, 'date'>, values: string[]) => {
    if (values.length > 0) selected[facet] = { field: facet, values, not: false }
  }
  pick('kind', filters.kinds)
  pick('topic', filters.topics)
  pick('space', filters.spaces)
  pick('outcome', filters.outcomes)
  pick('state', filters.states)
  if (after !== undefined || before !== undefined)
    selected.date = { field: 'date', after, before, not: false }
  const always = typedConditions(terms)
  if (filters.authors.length > 0) always.push({ field: 'author', values: filters.authors, not: false })
  return {
    words: text.flatMap((term) =>
      term.type === 'word' && !term.minus ? partedWords(term.text).map((text) => ({ text })) : [],
    ),
    phrases: text.filter((term) => term.type === 'phrase' && !term.minus),
    without: text.filter((term) => term.minus).map(({ text, type }) => ({ text, phrase: type === 'phrase' })),
    spaceIds,
    always,
    selected,
  }
}

const fieldOf: Partial<Record<OperatorKey, Field>> = {
  topic: 'topic',
  by: 'author',
  kind: 'kind',
  in: 'space',
}
const alternatives = new Set<Field>(['kind', 'author', 'space'])

function typedConditions(terms: Term[]): Condition[] {
  const conditions: Condition[] = []
  for (const term of terms) {
    if (term.type !== 'operator') continue
    const condition = conditionOf(term)
    if (!condition) continue
    const sibling = conditions.find(
      (other) => other.field === condition.field && !other.not && !condition.not && other.field !== 'date',
    )
    if (sibling && 'values' in sibling && 'values' in condition && alternatives.has(sibling.field))
      sibling.values.push(...condition.values)
    else conditions.push(condition)
  }
  return conditions
}

function conditionOf({ key, value, minus }: Extract<Term, { type: 'operator' }>): Condition | null {
  if (key === 'before' || key === 'after') {
    const at = dateStart(value)
    return at === null ? null : { field: 'date', [key]: at, not: minus }
  }
  if (key === 'is')
    return { field: outcomes.includes(value) ? 'outcome' : 'state', values: [value], not: minus }
  const field = fieldOf[key]
  return field ? { field, values: [value], not: minus } : null
}
