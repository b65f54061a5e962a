import { z } from 'zod'
import { line } from '~/platform/form-fields'
import { emailField } from './email'
import { handleField } from './handle'
import { newPasswordField } from './password-rules'

export const askForLinkForm = z.strictObject({ email: emailField })

export const personName = line({ max: 80, required: 'Write your name.' })

export const joinForm = z.strictObject({ name: personName, handle: handleField, password: newPasswordField })

export const resetForm = z.strictObject({ password: newPasswordField })

export const changePasswordForm = z.strictObject({
  currentPassword: z
    .string({ error: 'Write your current password.' })
    .min(1, 'Write your current password.')
    .max(200, 'This is too long.'),
  password: newPasswordField,
})
