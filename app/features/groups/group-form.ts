import { z } from 'zod'
import { handleField } from '~/features/accounts/handle'
import { line, optionalLine } from '~/platform/form-fields'

/** A new group. */
export const groupForm = z.strictObject({
  name: line({ min: 2, max: 60, required: 'Give the group a name of 2 to 60 characters.' }),
  handle: handleField,
  description: optionalLine(200),
})

const handle = z
  .string({ error: 'Write the handle of somebody here.' })
  .max(60, 'Write the handle of somebody here.')
  .transform((typed) => typed.trim().replace(/^@/, '').toLowerCase())

/** Somebody comes, or goes; or the whole group does. */
export const changeGroupForm = z.discriminatedUnion(
  'change',
  [
    z.strictObject({ change: z.enum(['add', 'remove']), handle }),
    z.strictObject({ change: z.literal('delete') }),
  ],
  { error: 'Choose what to change.' },
)
export type GroupChange = z.output<typeof changeGroupForm>
