export const KINDS = ['question', 'lesson', 'experiment'] as const
export type Kind = (typeof KINDS)[number]

export const OUTCOMES = ['worked', 'failed', 'mixed'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const STATUSES = ['planned', 'running', 'concluded'] as const
export type Status = (typeof STATUSES)[number]

export const DECISIONS = ['adopt', 'iterate', 'stop', 'inconclusive'] as const
export type Decision = (typeof DECISIONS)[number]

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
