import { z } from 'zod'
import {
  choice,
  line,
  markdown,
  optionalDay,
  optionalLine,
  optionalMarkdown,
  revision,
  submissionKey,
} from '~/platform/form-fields'
import { DECISIONS, OUTCOMES, type Outcome, STATUSES } from './post-kinds'
import { TITLE_MAX } from './post-limits'

const everyKind = {
  title: line({ min: 5, max: TITLE_MAX, required: `Give it a title of 5 to ${TITLE_MAX} characters.` }),
  /** Names or slugs as somebody types them; the use case finds the topics they mean. */
  topics: optionalLine(300),
  spaceId: z
    .string({ error: 'Choose a space.' })
    .max(40, 'Choose a space from the list.')
    .optional()
    .transform((id) => id || null),
}

const question = {
  kind: z.literal('question'),
  ...everyKind,
  body: markdown({ required: 'Describe what you need to know and what you have tried.' }),
}

const lesson = {
  kind: z.literal('lesson'),
  ...everyKind,
  summary: line({ max: 400, required: 'Say in one sentence what others should remember.' }),
  whatHappened: markdown({ required: 'Tell what happened, as you would to a colleague.' }),
  why: markdown({ required: 'Say why it happened, as far as you know.' }),
  doDifferently: markdown({ required: 'Say what you do differently now, or would next time.' }),
  outcome: choice(OUTCOMES, 'Choose whether it worked, failed, or was mixed.'),
  impact: optionalLine(300),
  appliesWhere: optionalLine(300),
  reviewBy: optionalDay,
  body: optionalMarkdown(),
}

const experiment = {
  kind: z.literal('experiment'),
  ...everyKind,
  hypothesis: line({ max: 600, required: 'Write the hypothesis: if we … then … because …' }),
  primaryMetric: line({ max: 300, required: 'Name the one metric that decides.' }),
  baseline: optionalLine(300),
  expectedChange: optionalLine(300),
  method: optionalMarkdown(),
  guardRails: optionalLine(600),
  startsOn: optionalDay,
  endsOn: optionalDay,
  status: choice(STATUSES, 'Choose how far it has come.'),
  result: optionalMarkdown(),
  sampleSize: z
    .union([z.literal(''), z.string().regex(/^[1-9]\d{0,8}$/, 'Write the sample size as a whole number.')], {
      error: 'Write the sample size as a whole number, or leave it empty.',
    })
    .optional()
    .transform((count) => (count ? Number(count) : null)),
  decision: z
    .union([z.literal(''), z.enum(DECISIONS)], { error: 'Choose one of the decisions, or none yet.' })
    .optional()
    .transform((decision) => decision || null),
  body: optionalMarkdown(),
}

interface Plan {
  startsOn: Date | null
  endsOn: Date | null
  status: string
  result: string
  decision: string | null
}

function planHolds(plan: Plan, context: z.RefinementCtx): void {
  const refuse = (field: keyof Plan, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message })
  if (plan.startsOn && plan.endsOn && plan.endsOn < plan.startsOn)
    refuse('endsOn', 'The end is before the start. Change one of the two days.')
  if (plan.status !== 'concluded') {
    if (plan.decision) refuse('decision', 'A decision comes when the experiment is concluded. Leave it open.')
    return
  }
  if (!plan.result) refuse('result', 'A concluded experiment has a result. Say what you measured.')
  if (!plan.decision) refuse('decision', 'A concluded experiment has a decision. Choose one.')
}

const whichKind = { error: 'Choose a question, a lesson or an experiment.' }

/** A new post of any kind. */
export const publishForm = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ ...question, submissionKey }),
    z.strictObject({ ...lesson, submissionKey }),
    z.strictObject({ ...experiment, submissionKey }).superRefine(planHolds),
  ],
  whichKind,
)
export type PublishWanted = z.output<typeof publishForm>

/** A post as it should be from now on, and the revision the writer started from. */
export const reviseForm = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ ...question, revision }),
    z.strictObject({ ...lesson, revision }),
    z.strictObject({ ...experiment, revision }).superRefine(planHolds),
  ],
  whichKind,
)
export type ReviseWanted = z.output<typeof reviseForm>

/** What a post of any kind says, however it came here. */
export type PostContent =
  | Omit<Extract<PublishWanted, { kind: 'question' }>, 'submissionKey'>
  | (Omit<Extract<PublishWanted, { kind: 'lesson' }>, 'submissionKey' | 'outcome'> & {
      /** Unknown for a lesson brought from elsewhere. */
      outcome: Outcome | null
    })
  | Omit<Extract<PublishWanted, { kind: 'experiment' }>, 'submissionKey'>
