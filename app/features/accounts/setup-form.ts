import { z } from 'zod'
import { emailField } from './email'
import { handleField } from './handle'
import { personName } from './join-form'
import { newPasswordField } from './password-rules'
import { siteFields } from './site-form'

export const setupForm = z.strictObject({
  ...siteFields,
  name: personName,
  handle: handleField,
  email: emailField,
  password: newPasswordField,
})
