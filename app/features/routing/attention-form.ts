import { z } from 'zod'
import { MOST_ASKS } from './attention-limits'

const ASKS_WANTED = `Write a number of questions from 0 to ${MOST_ASKS}.`
const time = z
  .string({ error: 'Write a time such as 18:00.' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time such as 18:00.')

/** How often and when somebody wants to be asked to answer. */
export const attentionForm = z.strictObject({
  asksAWeek: z
    .string({ error: ASKS_WANTED })
    .regex(/^\d{1,2}$/, ASKS_WANTED)
    .transform(Number)
    .refine((asks) => asks <= MOST_ASKS, ASKS_WANTED),
  quietFrom: time,
  quietUntil: time,
  awayUntil: z
    .string({ error: 'Choose a day, or leave it empty.' })
    .regex(/^(\d{4}-\d\d-\d\d)?$/, 'Choose a day, or leave it empty.')
    .refine((day) => day === '' || !Number.isNaN(Date.parse(day)), 'There is no such day.')
    .optional()
    .default(''),
})
export type AttentionWanted = z.output<typeof attentionForm>
