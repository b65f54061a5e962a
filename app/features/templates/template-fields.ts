import type { Kind } from '~/features/posts/post-kinds'
import type { PostField } from '~/features/posts/post-labels'

/** Fields of one line, with the most that each takes in a post. */
export const LINE_FIELDS = { summary: 400, hypothesis: 600, expectedChange: 300, guardRails: 600 } as const

/** What a template of a kind may fill. Titles and choices are the writer's own. */
export const TEMPLATE_FIELDS = {
  question: ['body'],
  lesson: ['summary', 'whatHappened', 'why', 'doDifferently', 'body'],
  experiment: ['hypothesis', 'expectedChange', 'method', 'guardRails', 'body'],
} as const satisfies Record<Kind, readonly PostField[]>

export type TemplateField = (typeof TEMPLATE_FIELDS)[Kind][number]

export const TEMPLATE_MAX = 5000
export const NAME_MAX = 60

export function isLine(field: TemplateField): field is keyof typeof LINE_FIELDS {
  return field in LINE_FIELDS
}
