import type { Decision, Status, Verdict } from '~/features/posts/post-kinds'

export const HYPOTHESIS_MAX = 600
export const METRIC_MAX = 300

/** An earlier experiment that comes near to one that is being planned. */
export interface Tried {
  id: string
  slug: string
  title: string
  hypothesis: string
  primaryMetric: string
  status: Status
  verdict: Verdict | null
  decision: Decision | null
}

/** The address that looks for what was tried before. */
export function triedPath(hypothesis: string, metric: string): string {
  const asked = { hypothesis: hypothesis.slice(0, HYPOTHESIS_MAX), metric: metric.slice(0, METRIC_MAX) }
  return `/experiments/tried?${new URLSearchParams(asked)}`
}

/** How an earlier experiment may stand to a new one, as its starter says. */
export const RELATIONS = ['repeats', 'builds-on', 'contradicts', 'unrelated'] as const
/** As many as one is asked about before a start. */
export const ASKED = 3
