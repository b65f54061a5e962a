import type { ReactNode } from 'react'
import { typed, useFormResult } from '~/platform/form-result'
import { AuthPage } from '~/ui/auth-page'
import { Field } from '~/ui/field'
import { Link } from '~/ui/link'
import { TextInput } from '~/ui/text-input'
import { AuthForm } from './auth-form'

interface Props {
  siteName: string
  title: string
  lead: string
  button: string
  /** Said once the form was sent, whoever the address belongs to. */
  answer: ReactNode
  sent: boolean
  /** Mails wait for an administrator, because the site has no mail server. */
  keepsMail: boolean
}

/** Asks for an address, then says the same to everybody: the mail says the rest. */
export function AskForLinkPage({ siteName, title, lead, button, answer, sent, keepsMail }: Props) {
  const result = useFormResult()
  const back = (
    <Link to="/sign-in" className="link">
      Back to signing in
    </Link>
  )
  if (sent) {
    return (
      <AuthPage name={siteName} title="Look in your mail" lead={answer} footer={back}>
        {keepsMail && (
          <p className="auth-note">
            This site has no mail server yet, so its mails wait for the administrator. Ask them to pass yours
            on.
          </p>
        )}
      </AuthPage>
    )
  }
  return (
    <AuthPage name={siteName} title={title} lead={lead} footer={back}>
      <AuthForm button={button}>
        <Field name="email" label="E-mail address" error={result.problems.email}>
          <TextInput
            type="email"
            autoComplete="email"
            required
            maxLength={254}
            defaultValue={typed(result, 'email')}
          />
        </Field>
      </AuthForm>
    </AuthPage>
  )
}
