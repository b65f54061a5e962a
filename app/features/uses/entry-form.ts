import { z } from 'zod'
import { choice, line, optionalLine } from '~/platform/form-fields'
import { CONDITIONS_MAX, CONTEXT_MAX, NOTE_MAX, RESULTS, TIMES_SAVED } from './use-results'

const minutes = TIMES_SAVED.map((time) => String(time.minutes)) as [string, ...string[]]

/** Where something was used, and how that went. */
export const entryForm = z
  .strictObject({
    context: line({ max: CONTEXT_MAX, required: 'Say where you used it: a project, a team, a system.' }),
    usedOn: z.iso
      .date('Write the day as year-month-day, such as 2026-03-01.')
      .transform((day) => new Date(`${day}T00:00:00Z`)),
    result: choice(RESULTS, 'Choose whether it helped.'),
    conditions: optionalLine(CONDITIONS_MAX),
    minutesSaved: z
      .union([z.literal(''), z.enum(minutes)], { error: 'Choose one of the times, or none.' })
      .optional()
      .transform((saved) => (saved ? Number(saved) : null)),
    note: optionalLine(NOTE_MAX),
  })
  .refine(({ result, conditions }) => result !== 'not' || conditions !== '', {
    path: ['conditions'],
    error: 'Say under which conditions it did not hold, so that the next reader knows where the limit is.',
  })

export type UseWanted = z.output<typeof entryForm>

/** Why an entry goes; asked for when it is somebody else's. */
export const removalForm = z.strictObject({ why: optionalLine(300) })
