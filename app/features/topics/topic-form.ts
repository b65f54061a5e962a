import { z } from 'zod'
import { line, optionalLine } from '~/platform/form-fields'
import { REVIEW_MONTHS } from './review-months'
import { topicSlug } from './topic-slug'

export const MAX_SYNONYMS = 20

const synonyms = z
  .string({ error: 'Write the synonyms with commas between them.' })
  .max(1000, 'Keep the list under 1,000 characters.')
  .optional()
  .default('')
  .transform((typed) => [...new Set(typed.split(/[,\n]/).map(topicSlug).filter(Boolean))])
  .refine((slugs) => slugs.length <= MAX_SYNONYMS, `Keep the ${MAX_SYNONYMS} that people really say.`)

/** What makes a topic, whether it is proposed, created or revised. */
export const topicForm = z
  .strictObject({
    name: line({ min: 2, max: 60, required: 'Give the topic a name of 2 to 60 characters.' }),
    slug: optionalLine(60).transform(topicSlug),
    description: line({
      min: 10,
      max: 400,
      required: 'Say in at least 10 characters what belongs here, so that others file things alike.',
    }),
    parent: optionalLine(60).transform((typed) => topicSlug(typed) || null),
    synonyms,
    reviewMonths: z
      .union([z.literal(''), z.enum(REVIEW_MONTHS)], { error: 'Choose one of the intervals, or none.' })
      .optional()
      .transform((months) => (months ? Number(months) : null)),
  })
  .transform((topic) => ({ ...topic, slug: topic.slug || topicSlug(topic.name) }))
  .refine((topic) => topic.slug !== '', {
    path: ['slug'],
    error: 'Give it a short name in Latin letters and digits; it becomes its address.',
  })
  .refine((topic) => topic.slug !== 'new', {
    path: ['slug'],
    error: 'The site needs this address for itself. Choose another short name.',
  })
  .transform((topic) => ({ ...topic, synonyms: topic.synonyms.filter((synonym) => synonym !== topic.slug) }))

export type TopicWanted = z.output<typeof topicForm>
