import { typed, useFormResult } from '~/platform/form-result'
import { AuthPage } from '~/ui/auth-page'
import { Field } from '~/ui/field'
import { TextInput } from '~/ui/text-input'
import { AuthForm } from './auth-form'
import { NewPasswordField } from './password-field'

interface Props {
  siteName: string
  email: string
  /** A suggestion that was free a moment ago, or empty. */
  handle: string
}

export function JoinPage({ siteName, email, handle }: Props) {
  const result = useFormResult()
  const { problems } = result
  return (
    <AuthPage name={siteName} title={`Join ${siteName}`} lead={`You join as ${email}.`}>
      <AuthForm button="Join">
        {/* Tells a password manager which account the password is for. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <Field name="name" label="Your name" error={problems.name}>
          <TextInput autoComplete="name" required maxLength={80} defaultValue={typed(result, 'name')} />
        </Field>
        <Field
          name="handle"
          label="Your handle"
          hint="How others mention you: @handle. Letters, digits and hyphens."
          error={problems.handle}
        >
          <TextInput
            autoCapitalize="none"
            autoComplete="nickname"
            spellCheck={false}
            required
            maxLength={31}
            defaultValue={typed(result, 'handle', handle)}
          />
        </Field>
        <NewPasswordField error={problems.password} />
      </AuthForm>
    </AuthPage>
  )
}
