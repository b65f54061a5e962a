import { z } from 'zod'
import { LINK_NOTE_MAX, type LinkType } from '~/features/links/link-types'
import { DECISIONS, VERDICTS } from '~/features/posts/post-kinds'
import { choice, line, markdown, optionalLine, revision } from '~/platform/form-fields'
import { numberFields, numbersHold } from './number-form'
import { AMENDMENT_MAX, WHY_MAX } from './numbers'
import { RELATIONS } from './tried-view'

const day = (message: string) =>
  z.iso.date({ error: message }).transform((value) => new Date(`${value}T00:00:00Z`))

const SLOTS = [1, 2, 3] as const

const relation = z
  .union([z.literal(''), z.enum(RELATIONS)], { error: 'Say how this one stands to it.' })
  .optional()
  .default('')
const earlier = z
  .string()
  .regex(/^([0-9a-z]{12})?$/, 'Reload the page and try again.')
  .optional()
  .default('')
const note = optionalLine(LINK_NOTE_MAX)

/** To lock the plan as it was shown, and begin; with what differs from up to three earlier experiments. */
export const startForm = z
  .strictObject({
    startsOn: day('Choose the day on which it began.'),
    endsOn: day('Choose the day on which you decide.'),
    confirmed: choice(['1'], 'Tick this when the plan above is what you want to be held to.'),
    revision,
    ...{ to1: earlier, relation1: relation, note1: note },
    ...{ to2: earlier, relation2: relation, note2: note },
    ...{ to3: earlier, relation3: relation, note3: note },
  })
  .superRefine((wanted, context) => {
    for (const slot of SLOTS) {
      const refuse = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [`${field}${slot}`], message })
      const said = wanted[`relation${slot}`]
      if (wanted[`to${slot}`] && !said) refuse('relation', 'Say how this one stands to it.')
      if (wanted[`to${slot}`] && said && said !== 'unrelated' && !wanted[`note${slot}`])
        refuse('note', 'Say what differs this time.')
    }
  })
export type StartWanted = z.output<typeof startForm>

/** How it stands to earlier experiments, as far as it has to do with them. */
export function relationsIn(wanted: StartWanted): { to: string; type: LinkType; note: string }[] {
  return SLOTS.flatMap((slot) => {
    const [to, type, said] = [wanted[`to${slot}`], wanted[`relation${slot}`], wanted[`note${slot}`]]
    return to && type && type !== 'unrelated' ? [{ to, type, note: said }] : []
  })
}

/** What is done otherwise than planned. */
export const amendForm = z.strictObject({
  text: line({ max: AMENDMENT_MAX, required: 'Say what you do otherwise from now on.' }),
  why: line({ max: WHY_MAX, required: 'Say why. Readers weigh the result by it.' }),
})
export type AmendWanted = z.output<typeof amendForm>

/** What came out, and what follows. */
export const concludeForm = z
  .strictObject({
    result: markdown({ required: 'Say what you measured, however it came out.' }),
    sampleSize: z
      .union(
        [z.literal(''), z.string().regex(/^[1-9]\d{0,8}$/, 'Write the sample size as a whole number.')],
        {
          error: 'Write the sample size as a whole number.',
        },
      )
      .optional()
      .transform((count) => (count ? Number(count) : null)),
    verdict: choice(VERDICTS, 'Choose what came out.'),
    decision: choice(DECISIONS, 'Choose what follows from it.'),
    ...numberFields,
  })
  .superRefine((wanted, context) => {
    numbersHold(wanted, context)
    if (wanted.sampleSize === null && wanted.numbers === '')
      context.addIssue({
        code: 'custom',
        path: ['sampleSize'],
        message: 'Say how many you measured: people, clinics, calls. Or enter the numbers of both groups.',
      })
  })
export type ConcludeWanted = z.output<typeof concludeForm>

export const abandonForm = z.strictObject({
  reason: line({ max: WHY_MAX, required: 'Say why it is given up: whoever has the same idea reads it.' }),
})

/** The numbers of both groups, entered later or corrected. */
export const numbersForm = z.strictObject(numberFields).superRefine((wanted, context) => {
  if (wanted.numbers === '')
    context.addIssue({ code: 'custom', path: ['numbers'], message: 'Choose what you counted.' })
  numbersHold(wanted, context)
})
export type NumbersWanted = z.output<typeof numbersForm>
