import { Field } from '~/ui/field'
import { TextInput } from '~/ui/text-input'
import { PASSWORD_HINT, PASSWORD_MIN } from './password-limits'

interface Props {
  name?: string
  label?: string
  error?: string
}

/** The password of an account, for a password manager to fill in. */
export function CurrentPasswordField({ name = 'password', label = 'Password', error }: Props) {
  return (
    <Field name={name} label={label} error={error}>
      <TextInput type="password" autoComplete="current-password" required maxLength={200} />
    </Field>
  )
}

/** A password to be chosen, for a password manager to make up. */
export function NewPasswordField({ name = 'password', label = 'Password', error }: Props) {
  return (
    <Field name={name} label={label} hint={PASSWORD_HINT} error={error}>
      <TextInput
        type="password"
        autoComplete="new-password"
        required
        minLength={PASSWORD_MIN}
        maxLength={200}
      />
    </Field>
  )
}
