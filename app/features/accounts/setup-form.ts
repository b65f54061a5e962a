import { z } from 'zod'
import { line } from '~/platform/form-fields'
import { emailField } from './email'
import { handleField } from './handle'
import { newPasswordField } from './password-rules'
import { siteFields } from './site-form'

export const setupForm = z.strictObject({
  ...siteFields,
  name: line({ max: 80, required: 'Write your name.' }),
  handle: handleField,
  email: emailField,
  password: newPasswordField,
})
