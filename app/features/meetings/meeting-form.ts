import { z } from 'zod'
import { videoLink } from '~/features/mentors/mentor-form'
import { choice, line, optionalLine, optionalMarkdown, revision } from '~/platform/form-fields'
import { MAX_ABSENCES, OUTCOMES, SLOT_MINUTES } from './meeting-rules'

const again = { error: 'Reload the page and try again; what you typed is kept.' }
const id = z.string(again).regex(/^[0-9a-z]{12}$/, again.error)
const clock = z
  .string({ error: 'Write the time as hours and minutes, such as 14:00.' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as hours and minutes, such as 14:00.')
const day = z.iso.date('Write the day as year-month-day, such as 2026-03-01.')
const minutes = choice(SLOT_MINUTES, 'Choose how long it lasts.').transform(Number)
const moment = z.iso.datetime('Choose a slot from the list.').transform((iso) => new Date(iso))

/** What the page of one's own office hours can send. */
export const hoursForm = z.discriminatedUnion(
  'intent',
  [
    z.strictObject({
      intent: z.literal('add'),
      weekday: choice(['1', '2', '3', '4', '5', '6', '7'], 'Choose a day.').transform(Number),
      startsAt: clock,
      minutes,
    }),
    z.strictObject({ intent: z.literal('remove'), slot: id }),
    z
      .strictObject({ intent: z.literal('away'), fromDay: day, toDay: z.union([z.literal(''), day]) })
      .transform((away) => ({ ...away, toDay: away.toDay || away.fromDay }))
      .refine(({ fromDay, toDay }) => fromDay <= toDay, {
        path: ['toDay'],
        error: 'The last day is before the first. Change one of the two.',
      }),
    z.strictObject({ intent: z.literal('back'), absence: id }),
  ],
  again,
)
export type HoursAct = z.output<typeof hoursForm>
export const TOO_MANY_ABSENCES = `Take old days off away first; ${MAX_ABSENCES} are kept.`

/** Taking a slot of somebody's office hours, or waiting for one. */
export const slotForm = z.discriminatedUnion(
  'intent',
  [
    z.strictObject({
      intent: z.literal('book'),
      startsAt: moment,
      agenda: line({ max: 500, required: 'Say in a sentence what it is about, so that they can prepare.' }),
    }),
    z.strictObject({ intent: z.literal('wait'), startsAt: moment }),
    z.strictObject({ intent: z.literal('stop-waiting'), startsAt: moment }),
  ],
  again,
)
export type SlotAct = z.output<typeof slotForm>

const when = { day, time: clock, minutes }

/** A meeting of a mentorship. */
export const planForm = z.strictObject({ ...when, videoLink, agenda: optionalMarkdown(5000) })
export type PlanWanted = z.output<typeof planForm>

/** What the page of a meeting can send. */
export const meetingPageForm = z.discriminatedUnion(
  'intent',
  [
    z.strictObject({
      intent: z.literal('write'),
      agenda: optionalMarkdown(5000),
      notes: optionalMarkdown(50_000),
      revision,
    }),
    z.strictObject({ intent: z.literal('move'), ...when, videoLink }),
    z.strictObject({
      intent: z.literal('outcome'),
      outcome: choice(OUTCOMES, 'Choose what came of it.'),
      where: optionalLine(500),
    }),
  ],
  again,
)
export type MeetingAct = z.output<typeof meetingPageForm>

export const cancelForm = z.strictObject({ reason: optionalLine(300) })

/** A secret address for a calendar program: made, or taken back. */
export const feedForm = z.strictObject({ intent: choice(['make', 'revoke'], again.error) })
