import { useFormResult } from '~/platform/form-result'
import { AuthPage } from '~/ui/auth-page'
import { AuthForm } from './auth-form'
import { NewPasswordField } from './password-field'

export function ResetPage({ siteName, email }: { siteName: string; email: string }) {
  const { problems } = useFormResult()
  return (
    <AuthPage
      name={siteName}
      title="Choose a new password"
      lead={`For ${email}. You will be signed out on every device.`}
    >
      <AuthForm button="Change the password">
        {/* Tells a password manager which account the password is for. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <NewPasswordField label="New password" error={problems.password} />
      </AuthForm>
    </AuthPage>
  )
}
