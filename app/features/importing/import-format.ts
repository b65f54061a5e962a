import { z } from 'zod'
import { DECISIONS, OUTCOMES, STATUSES, VERDICTS } from '~/features/posts/post-kinds'

// One line of an import file. The README shows the format; messages name what is wrong for whoever wrote the file.

const text = (max: number) => z.string().max(max)
const id = z.union([z.string().min(1).max(200), z.number().int()]).transform(String)
const time = z
  .string()
  .transform((value) => new Date(/^\d{4}-\d\d-\d\dT[\d:.]+$/.test(value) ? `${value}Z` : value))
  .refine((date) => !Number.isNaN(date.getTime()), 'is no date; write it as 2026-03-01T09:30:00Z')
const day = z.iso.date().transform((value) => new Date(`${value}T00:00:00Z`))
const score = z.number().int().min(-1_000_000).max(1_000_000).default(0)
const votes = z
  .array(z.strictObject({ by: id, value: z.union([z.literal(1), z.literal(-1)]).default(1) }))
  .max(10_000)
  .default([])

const comment = z.strictObject({ id, author: id.nullish(), body: text(50_000), created_at: time })

const answer = z.strictObject({
  id,
  author: id.nullish(),
  body: text(200_000),
  created_at: time,
  score,
  votes,
  accepted: z.boolean().default(false),
  comments: z.array(comment).max(1000).default([]),
})

const amendment = z.strictObject({
  author: id.nullish(),
  created_at: time,
  text: text(2000).min(1),
  why: text(2000).default(''),
})

const anyPost = {
  id,
  title: z.string().trim().min(1).max(300),
  body: text(400_000).default(''),
  format: z.enum(['markdown', 'html', 'text']).default('markdown'),
  tags: z.array(text(80)).max(100).default([]),
  category: text(200).nullish(),
  author: id.nullish(),
  created_at: time,
  views: z.number().nullish(),
  score,
  votes,
  url: z.url({ protocol: /^https?$/ }).nullish(),
  accepted_answer: id.nullish(),
  answers: z.array(answer).max(5000).default([]),
  comments: z.array(comment).max(5000).default([]),
}

const questionLine = z.strictObject({ type: z.literal('question'), ...anyPost })

const lessonLine = z.strictObject({
  type: z.literal('lesson'),
  ...anyPost,
  summary: text(2000).optional(),
  what_happened: text(200_000).optional(),
  why: text(200_000).optional(),
  do_differently: text(200_000).optional(),
  outcome: z.enum(OUTCOMES).nullish(),
  impact: text(2000).default(''),
  applies_where: text(2000).default(''),
  review_by: day.nullish(),
})

const experimentLine = z
  .strictObject({
    type: z.literal('experiment'),
    ...anyPost,
    hypothesis: text(5000).min(1),
    primary_metric: text(2000).default(''),
    baseline: text(2000).default(''),
    expected_change: text(2000).default(''),
    method: text(200_000).default(''),
    guard_rails: text(5000).default(''),
    starts_on: day.nullish(),
    ends_on: day.nullish(),
    status: z.enum(STATUSES).default('concluded'),
    result: text(200_000).default(''),
    sample_size: z.number().int().positive().nullish(),
    outcome: z.enum(VERDICTS).nullish(),
    /** `inconclusive` was a decision once; it is read as an outcome. */
    decision: z.enum([...DECISIONS, 'inconclusive']).nullish(),
    locked_at: time.nullish(),
    amendments: z.array(amendment).max(200).default([]),
  })
  .superRefine(({ status, locked_at, amendments }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (locked_at && status === 'planned')
      refuse('locked_at', 'a planned experiment is locked when it starts')
    if (!locked_at && amendments.length > 0) refuse('amendments', 'come with locked_at, the day of the plan')
  })

const userLine = z.strictObject({
  type: z.literal('user'),
  id,
  name: z.string().trim().min(1).max(100),
  email: z.email().max(254).toLowerCase().nullish(),
  team: text(100).default(''),
  title: text(100).default(''),
})

const topicLine = z.strictObject({
  type: z.literal('topic'),
  name: z.string().trim().min(1).max(80),
  description: text(1000).default(''),
  synonyms: z.array(text(80)).max(50).default([]),
})

const line = z.discriminatedUnion('type', [questionLine, lessonLine, experimentLine, userLine, topicLine], {
  error: 'has no known type; it is one of question, lesson, experiment, user, topic',
})

export type Line = z.output<typeof line>
export type PostLine = Extract<Line, { created_at: Date }>
export type AnswerLine = PostLine['answers'][number]
export type CommentLine = PostLine['comments'][number]
export type UserLine = Extract<Line, { type: 'user' }>
export type TopicLine = Extract<Line, { type: 'topic' }>

/** A line of the file as data, or the reason why it is none. */
export function readLine(source: string): { line: Line } | { reason: string } {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch (error) {
    return { reason: `is not JSON (${error instanceof Error ? error.message : error})` }
  }
  const parsed = line.safeParse(value)
  if (parsed.success) return { line: parsed.data }
  const reasons = parsed.error.issues
    .slice(0, 3)
    .map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
  return { reason: reasons.join('; ') }
}
