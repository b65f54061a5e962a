import { z } from 'zod'
import { choice, line } from '~/platform/form-fields'
import { SEAT_ROLES } from './space-rules'

const handle = line({ max: 60, required: 'Write the handle of a person, such as asha.' }).transform((typed) =>
  typed.replace(/^@/, '').toLowerCase(),
)
const role = choice(SEAT_ROLES, 'Choose whether they are a member or a moderator.')

/** One change to who is in a space. */
export const spaceMemberForm = z.discriminatedUnion(
  'change',
  [
    z.strictObject({ change: z.literal('add'), handle, role }),
    z.strictObject({ change: z.literal('role'), handle, role }),
    z.strictObject({ change: z.literal('remove'), handle }),
  ],
  { error: 'Choose what to change about the members.' },
)
