import { z } from 'zod'
import { choice } from '~/platform/form-fields'
import { ROLES } from './account-rules'
import { emailField } from './email'

const AGAIN = 'Reload the page and try again.'

export const invitationsForm = z.discriminatedUnion(
  'intent',
  [
    z.strictObject({ intent: z.literal('invite'), email: emailField, role: choice(ROLES, 'Choose a role.') }),
    z.strictObject({
      intent: z.literal('withdraw'),
      invitation: z.string(AGAIN).regex(/^[0-9a-z]{12}$/, AGAIN),
    }),
  ],
  { error: AGAIN },
)
