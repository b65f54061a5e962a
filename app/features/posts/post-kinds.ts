export const KINDS = ['question', 'lesson', 'experiment'] as const
export type Kind = (typeof KINDS)[number]

export const OUTCOMES = ['worked', 'failed', 'mixed'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const STATUSES = ['planned', 'running', 'concluded', 'abandoned'] as const
export type Status = (typeof STATUSES)[number]

/** What came out of an experiment. */
export const VERDICTS = ['supported', 'refuted', 'inconclusive', 'stopped'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What follows from it. */
export const DECISIONS = ['adopt', 'iterate', 'stop'] as const
export type Decision = (typeof DECISIONS)[number]

/** What an experiment promises before it runs: locked when it starts, and amended from then on. */
export const PLAN_FIELDS = [
  'hypothesis',
  'primaryMetric',
  'baseline',
  'expectedChange',
  'guardRails',
  'method',
  'startsOn',
  'endsOn',
] as const
export type PlanField = (typeof PLAN_FIELDS)[number]

/** How the kinds are called on a page. */
export const KIND_NAMES: Record<Kind, { one: string; many: string }> = {
  question: { one: 'Question', many: 'Questions' },
  lesson: { one: 'Lesson', many: 'Lessons' },
  experiment: { one: 'Experiment', many: 'Experiments' },
}

/** The address of a post; the words after the id are for people and may change. */
export function postPath(post: { id: string; slug: string }): string {
  return `/posts/${post.id}/${post.slug}`
}
