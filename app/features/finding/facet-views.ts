import { decisionWords, outcomeWords, statusWords, verdictWords } from '~/features/posts/post-badges'
import { DECISIONS, KIND_NAMES, KINDS, OUTCOMES, STATUSES, VERDICTS } from '~/features/posts/post-kinds'
import type { Pick, SearchChoice, When } from './search-choice'
import type { FacetOption, FacetView } from './search-view'

type Counts = { value: string; count: number }[]

export interface FacetCounts {
  kind: Counts
  topic: Counts
  outcome: Counts
  state: Counts
  date: Counts
  /** Under their short names. */
  space: FacetOption[]
}

const MAX_TOPICS = 10

const WHEN_WORDS: Record<When, string> = {
  week: 'The last 7 days',
  month: 'The last 30 days',
  year: 'The last year',
  older: 'Older than a year',
}

const STATE_WORDS: Record<string, string> = {
  unanswered: 'Without an answer',
  answered: 'With an answer',
  accepted: 'Answer accepted',
  duplicate: 'Asked before',
  current: 'Up to date',
  due: 'Review due',
  overdue: 'Review overdue',
  obsolete: 'Obsolete',
  contested: 'Contested',
}

/** What stands beside the results. What is picked is there even when it counts nothing. */
export function facetViews(counts: FacetCounts, choice: SearchChoice): FacetView[] {
  const facet = (pick: Pick, title: string, options: FacetOption[]) => ({
    ...{ pick, title },
    options: [...options, ...missing(pick, choice, options)],
  })
  const labelled = (pick: Pick, from: Counts) =>
    from.map((option) => ({ ...option, label: valueLabel(pick, option.value) }))
  return [
    { ...facet('kind', 'Kind', labelled('kind', inOrder(counts.kind, KINDS))), any: 'Everything' },
    facet('topic', 'Topic', labelled('topic', counts.topic.slice(0, MAX_TOPICS))),
    // Where everything found is in one space there is nothing to choose.
    facet('space', 'Space', counts.space.length > 1 || choice.space.length > 0 ? counts.space : []),
    facet('outcome', 'Outcome', labelled('outcome', counts.outcome)),
    facet('state', 'State', labelled('state', counts.state)),
    { pick: 'when', title: 'When', any: 'Any time', options: whenOptions(counts.date, choice) },
  ]
}

/** How a value is called on a page; a space's own name is known by its option only. */
export function valueLabel(pick: Pick, value: string): string {
  if (pick === 'kind') return KIND_NAMES[KINDS.find((kind) => kind === value) ?? 'question'].many
  if (pick === 'topic') return `# ${value}`
  if (pick === 'space') return value
  const outcome = OUTCOMES.find((it) => it === value)
  if (outcome) return outcomeWords(outcome)
  const decision = DECISIONS.find((it) => it === value)
  if (decision) return decisionWords(decision)
  const verdict = VERDICTS.find((it) => it === value)
  if (verdict) return verdictWords(verdict)
  const status = STATUSES.find((it) => it === value)
  return status ? statusWords(status) : (STATE_WORDS[value] ?? value)
}

export function whenLabel(when: When): string {
  return WHEN_WORDS[when]
}

function whenOptions(counts: Counts, { when }: SearchChoice): FacetOption[] {
  const values = Object.keys(WHEN_WORDS) as When[]
  return values.flatMap((value) => {
    const count = counts.find((option) => option.value === value)?.count ?? 0
    return count > 0 || value === when ? { value, label: whenLabel(value), count } : []
  })
}

function missing(pick: Pick, choice: SearchChoice, options: FacetOption[]): FacetOption[] {
  return choice[pick]
    .filter((value) => !options.some((option) => option.value === value))
    .map((value) => ({ value, label: valueLabel(pick, value), count: 0 }))
}

function inOrder(counts: Counts, order: readonly string[]): Counts {
  return [...counts].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
}
