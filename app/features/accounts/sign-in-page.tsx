import { typed, useFormResult } from '~/platform/form-result'
import { AuthPage } from '~/ui/auth-page'
import { Banner } from '~/ui/banner'
import { Field } from '~/ui/field'
import { Link } from '~/ui/link'
import { TextInput } from '~/ui/text-input'
import { AuthForm } from './auth-form'
import { CurrentPasswordField } from './password-field'

interface Props {
  siteName: string
  to: string
  /** Said above the form to whoever was just sent here. */
  note: string | null
}

export function SignInPage({ siteName, to, note }: Props) {
  const result = useFormResult()
  return (
    <AuthPage
      name={siteName}
      title="Sign in"
      footer={
        <>
          New here?{' '}
          <Link to="/join" className="link">
            Join with your work address
          </Link>
        </>
      }
    >
      {note && <Banner tone="good">{note}</Banner>}
      <AuthForm button="Sign in">
        {to !== '/' && <input type="hidden" name="to" value={to} />}
        <Field name="email" label="E-mail address" error={result.problems.email}>
          <TextInput
            type="email"
            autoComplete="username"
            required
            maxLength={254}
            defaultValue={typed(result, 'email')}
          />
        </Field>
        <CurrentPasswordField error={result.problems.password} />
        <p className="auth-aside">
          <Link to="/reset" className="link">
            Forgot your password?
          </Link>
        </p>
      </AuthForm>
    </AuthPage>
  )
}
