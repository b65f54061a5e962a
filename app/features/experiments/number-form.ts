import { z } from 'zod'
import { optionalLine } from '~/platform/form-fields'
import { NAME_MAX, NUMBER_KINDS, type Numbers } from './numbers'

const number = (pattern: RegExp, message: string) =>
  z
    .string({ error: message })
    .optional()
    .default('')
    .transform((text) => text.replace(/[\s\u202f_]/g, '').replace('−', '-'))
    .pipe(z.union([z.literal(''), z.string().regex(pattern, message)], { error: message }))
    .transform((text) => (text === '' ? null : Number(text)))

const size = number(/^[1-9]\d{0,8}$/, 'Write how many were in the group, as a whole number.')
const events = number(/^\d{1,9}$/, 'Write how many of them it happened to, as a whole number.')
const mean = number(/^-?\d{1,12}(\.\d{1,9})?$/, 'Write a number such as 12.5.')
const sd = number(/^\d{1,12}(\.\d{1,9})?$/, 'Write a number such as 2.5; it is never below 0.')

/** The fields in which two groups are entered; all of them may stay empty. */
export const numberFields = {
  numbers: z
    .union([z.literal(''), z.enum(NUMBER_KINDS)], { error: 'Choose what you counted, or no numbers.' })
    .optional()
    .default(''),
  nameA: optionalLine(NAME_MAX),
  nameB: optionalLine(NAME_MAX),
  ...{ sizeA: size, sizeB: size, eventsA: events, eventsB: events },
  ...{ meanA: mean, meanB: mean, sdA: sd, sdB: sd },
}

type Typed = z.output<z.ZodObject<typeof numberFields>>

const GROUPS = ['A', 'B'] as const
const EVERY = ['size', 'events', 'mean', 'sd'] as const

/** Refuses groups that are incomplete or cannot be. */
export function numbersHold(typed: Typed, context: z.RefinementCtx): void {
  const refuse = (field: keyof Typed, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message })
  if (typed.numbers === '') {
    const isTyped = GROUPS.some((group) => EVERY.some((it) => typed[`${it}${group}`] !== null))
    if (isTyped) refuse('numbers', 'You typed numbers. Choose whether they are shares or averages.')
    return
  }
  for (const group of GROUPS) {
    const [count, happened] = [typed[`size${group}`], typed[`events${group}`]]
    const needed =
      typed.numbers === 'means' ? (['size', 'mean', 'sd'] as const) : (['size', 'events'] as const)
    for (const it of needed)
      if (typed[`${it}${group}`] === null) refuse(`${it}${group}`, 'Write this number, for both groups.')
    if (typed.numbers === 'proportions' && count !== null && happened !== null && happened > count)
      refuse(`events${group}`, 'It cannot happen to more than there were in the group.')
  }
}

/** The two groups, or null when none were entered. A group without a name gets a plain one. */
export function numbersIn(typed: Typed): Numbers | null {
  const { numbers, sizeA, sizeB } = typed
  if (numbers === '' || sizeA === null || sizeB === null) return null
  const groups = { nameA: typed.nameA || 'Before', nameB: typed.nameB || 'After', sizeA, sizeB }
  if (numbers === 'proportions')
    return { kind: numbers, ...groups, eventsA: typed.eventsA ?? 0, eventsB: typed.eventsB ?? 0 }
  const { meanA, meanB, sdA, sdB } = typed
  return { kind: numbers, ...groups, meanA: meanA ?? 0, meanB: meanB ?? 0, sdA: sdA ?? 0, sdB: sdB ?? 0 }
}
