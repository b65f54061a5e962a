import { Form, useNavigation } from '@remix-run/react'
import { useFormResult } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { FormProblems } from '~/ui/form-problems'
import { CurrentPasswordField, NewPasswordField } from './password-field'

/** Another password, for whoever knows the one they have. */
export function PasswordForm({ email }: { email: string }) {
  const { problems } = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" className="settings-form">
      <FormProblems problems={problems} />
      {/* Tells a password manager which account the password is for. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <CurrentPasswordField
        name="currentPassword"
        label="Current password"
        error={problems.currentPassword}
      />
      <NewPasswordField label="New password" error={problems.password} />
      <p className="meta settings-aside">You stay signed in here and are signed out on every other device.</p>
      <Button variant="primary" busy={busy}>
        Change the password
      </Button>
    </Form>
  )
}
