import { z } from 'zod'
import { anonymousField } from '~/features/anonymity/anonymous-field'
import { draftMark } from '~/features/drafts/draft-form'
import {
  choice,
  line,
  markdown,
  optionalDay,
  optionalLine,
  optionalMarkdown,
  revision,
  submissionKey,
  whyEdited,
} from '~/platform/form-fields'
import { DECISIONS, OUTCOMES, type Outcome, type PlanField, STATUSES, VERDICTS } from './post-kinds'
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

const plan = {
  hypothesis: line({ max: 600, required: 'Write the hypothesis: if we … then … because …' }),
  primaryMetric: line({ max: 300, required: 'Name the one metric that decides.' }),
  baseline: optionalLine(300),
  expectedChange: optionalLine(300),
  method: optionalMarkdown(),
  guardRails: optionalLine(600),
  startsOn: optionalDay,
  endsOn: optionalDay,
}

/** What came of an experiment, as far as it has come. */
const conclusion = {
  result: optionalMarkdown(),
  sampleSize: z
    .union([z.literal(''), z.string().regex(/^[1-9]\d{0,8}$/, 'Write the sample size as a whole number.')], {
      error: 'Write the sample size as a whole number, or leave it empty.',
    })
    .optional()
    .transform((count) => (count ? Number(count) : null)),
  verdict: z
    .union([z.literal(''), z.enum(VERDICTS)], { error: 'Choose one of the outcomes, or none yet.' })
    .optional()
    .transform((verdict) => verdict || null),
  decision: z
    .union([z.literal(''), z.enum(DECISIONS)], { error: 'Choose one of the decisions, or none yet.' })
    .optional()
    .transform((decision) => decision || null),
}

const experiment = {
  kind: z.literal('experiment'),
  ...everyKind,
  ...plan,
  status: choice(STATUSES, 'Choose how far it has come.'),
  ...conclusion,
  body: optionalMarkdown(),
}

/** What may still be edited of an experiment whose plan is locked. */
const lockedExperiment = {
  kind: z.literal('locked-experiment'),
  ...everyKind,
  ...conclusion,
  body: optionalMarkdown(),
}

interface Story {
  startsOn: Date | null
  endsOn: Date | null
  status: string
  result: string
  verdict: string | null
  decision: string | null
}

function storyHolds(story: Story, context: z.RefinementCtx): void {
  const refuse = (field: keyof Story, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message })
  if (story.startsOn && story.endsOn && story.endsOn < story.startsOn)
    refuse('endsOn', 'That is before the start. Change one of the two days.')
  for (const [field, message] of conclusionProblems(story)) refuse(field, message)
}

/** What is wrong with what an experiment says of its end, for how far it has come. */
export function conclusionProblems({
  status,
  result,
  verdict,
  decision,
}: Omit<Story, 'startsOn' | 'endsOn'>) {
  const problems: [field: 'result' | 'verdict' | 'decision', message: string][] = []
  if (status === 'concluded') {
    if (!result) problems.push(['result', 'A concluded experiment has a result. Say what you measured.'])
    if (!verdict) problems.push(['verdict', 'A concluded experiment has an outcome. Choose one.'])
    if (!decision) problems.push(['decision', 'A concluded experiment has a decision. Choose one.'])
  } else {
    if (verdict)
      problems.push(['verdict', 'An outcome comes when the experiment is concluded. Leave it open.'])
    if (decision)
      problems.push(['decision', 'A decision comes when the experiment is concluded. Leave it open.'])
  }
  return problems
}

function publishable(story: Story, context: z.RefinementCtx): void {
  storyHolds(story, context)
  if (story.status === 'abandoned')
    context.addIssue({ code: 'custom', path: ['status'], message: 'Choose how far it has come.' })
}

const whichKind = { error: 'Choose a question, a lesson or an experiment.' }

const onlyEdited = { revision, whyEdited }
const onlyNew = { submissionKey, anonymous: anonymousField, ...draftMark }

/** A new post of any kind. */
export const publishForm = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ ...question, ...onlyNew }),
    z.strictObject({ ...lesson, ...onlyNew }),
    z.strictObject({ ...experiment, ...onlyNew }).superRefine(publishable),
  ],
  whichKind,
)
export type PublishWanted = z.output<typeof publishForm>

/** A post as it should be from now on, and the revision the writer started from. */
export const reviseForm = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ ...question, ...onlyEdited }),
    z.strictObject({ ...lesson, ...onlyEdited }),
    z.strictObject({ ...experiment, ...onlyEdited }).superRefine(storyHolds),
    z.strictObject({ ...lockedExperiment, ...onlyEdited }),
  ],
  whichKind,
)
export type ReviseWanted = z.output<typeof reviseForm>

type OnlyNew = 'submissionKey' | 'anonymous' | 'draftRevision' | 'draftWriter'

/** What a post of any kind says, however it came here. */
export type PostContent =
  | Omit<Extract<PublishWanted, { kind: 'question' }>, OnlyNew>
  | (Omit<Extract<PublishWanted, { kind: 'lesson' }>, OnlyNew | 'outcome'> & {
      /** Unknown for a lesson brought from elsewhere. */
      outcome: Outcome | null
    })
  | Omit<Extract<PublishWanted, { kind: 'experiment' }>, OnlyNew>

export type ExperimentContent = Extract<PostContent, { kind: 'experiment' }>
export type Plan = Pick<ExperimentContent, PlanField>
