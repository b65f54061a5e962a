import { z } from 'zod'
import { choice, line } from '~/platform/form-fields'
import { ROLES } from './account-rules'

export const personAdminForm = z.discriminatedUnion(
  'intent',
  [
    z.strictObject({ intent: z.literal('role'), role: choice(ROLES, 'Choose a role.') }),
    z.strictObject({ intent: z.literal('leader'), leads: choice(['1', '0'], 'Choose whether they lead.') }),
    z.strictObject({
      intent: z.literal('deactivate'),
      reason: line({ max: 200, required: 'Write why, for the next administrator.' }),
    }),
    z.strictObject({ intent: z.literal('reactivate') }),
    z.strictObject({
      intent: z.literal('delete-account'),
      why: line({ max: 200, required: 'Write why, without their name.' }),
    }),
    z.strictObject({ intent: z.literal('keep-account') }),
  ],
  { error: 'Reload the page and try again.' },
)
