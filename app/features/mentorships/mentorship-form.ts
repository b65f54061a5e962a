import { z } from 'zod'
import { choice, line, optionalLine, optionalMarkdown } from '~/platform/form-fields'
import { CHECK_IN_STANDINGS, RESULTS } from './mentorship-words'

const again = { error: 'Reload the page and try again; what you typed is kept.' }
const id = z.string(again).regex(/^[0-9a-z]{12}$/, again.error)
const handle = z.string({ error: 'Choose a mentor.' }).max(40, 'Choose a mentor from the list.')

/** A goal that wants a mentor. */
export const goalForm = z.strictObject({
  goal: line({
    min: 10,
    max: 200,
    required: 'Say in one sentence what you want to be able to do, and by when.',
  }),
  topics: optionalLine(300).refine(
    (typed) => typed !== '',
    'Name the topics it is about, so that mentors can be found.',
  ),
  background: optionalMarkdown(5000),
  /** Asked at once, when the goal was begun from their card. */
  mentor: z.string().max(40).optional().default(''),
})
export type GoalWanted = z.output<typeof goalForm>

/** The answer of a mentor who is asked. */
export const answerForm = z.discriminatedUnion(
  'answer',
  [
    z.strictObject({
      answer: z.literal('accept'),
      message: optionalMarkdown(2000),
      alternative: z.string().optional(),
    }),
    z.strictObject({
      answer: z.literal('decline'),
      message: optionalMarkdown(2000).refine(
        (text) => text !== '',
        'Write a line or two; a no with a reason is a kind one.',
      ),
      alternative: handle.optional().default(''),
    }),
  ],
  { error: 'Choose whether to accept or to decline.' },
)
export type AnswerWanted = z.output<typeof answerForm>

/** Everything that the page of a mentorship can send. */
export const mentorshipPageForm = z.discriminatedUnion(
  'intent',
  [
    z.strictObject({ intent: z.literal('ask'), mentor: handle }),
    z.strictObject({ intent: z.literal('withdraw') }),
    z.strictObject({
      intent: z.literal('add-step'),
      text: line({ max: 200, required: 'Write what the step is.' }),
    }),
    z.strictObject({ intent: z.literal('do-step'), step: id, done: choice(['1', '0'], again.error) }),
    z.strictObject({ intent: z.literal('remove-step'), step: id }),
    z.strictObject({
      intent: z.literal('check-in'),
      standing: choice(CHECK_IN_STANDINGS, 'Choose how it goes.'),
      note: optionalMarkdown(2000),
    }),
    z.strictObject({ intent: z.literal('pause'), paused: choice(['1', '0'], again.error) }),
  ],
  again,
)
export type MentorshipAct = z.output<typeof mentorshipPageForm>

/** How it ended. The texts have the parts of a lesson, so that they can become one. */
export const endingForm = z.strictObject({
  result: choice(RESULTS, 'Choose how far you came.'),
  whatHappened: optionalMarkdown(10_000),
  why: optionalMarkdown(10_000),
  doDifferently: optionalMarkdown(10_000),
})
export type EndingWanted = z.output<typeof endingForm>
