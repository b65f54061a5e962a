import { typed, useFormResult } from '~/platform/form-result'
import { AuthPage } from '~/ui/auth-page'
import { Field } from '~/ui/field'
import { TextArea, TextInput } from '~/ui/text-input'
import { AuthForm } from './auth-form'
import { NewPasswordField } from './password-field'
import { DOMAINS_HINT } from './site-form-view'

export function SetupPage() {
  const result = useFormResult()
  const { problems } = result
  return (
    <AuthPage
      name="Hindsight"
      title="Open your site"
      lead="You are the first one here, so you become its administrator. Everything can be changed later."
    >
      <AuthForm button="Open the site">
        <Field name="siteName" label="Name of the site" error={problems.siteName}>
          <TextInput required maxLength={60} defaultValue={typed(result, 'siteName', 'Hindsight')} />
        </Field>
        <Field
          name="allowedDomains"
          label="E-mail domains"
          optional
          hint={DOMAINS_HINT}
          error={problems.allowedDomains}
        >
          <TextArea rows={2} defaultValue={typed(result, 'allowedDomains')} />
        </Field>
        <Field name="name" label="Your name" error={problems.name}>
          <TextInput autoComplete="name" required maxLength={80} defaultValue={typed(result, 'name')} />
        </Field>
        <Field
          name="handle"
          label="Your handle"
          hint="How others mention you: @handle"
          error={problems.handle}
        >
          <TextInput
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={31}
            defaultValue={typed(result, 'handle')}
          />
        </Field>
        <Field name="email" label="Your e-mail address" error={problems.email}>
          <TextInput
            type="email"
            autoComplete="username"
            required
            maxLength={254}
            defaultValue={typed(result, 'email')}
          />
        </Field>
        <NewPasswordField error={problems.password} />
      </AuthForm>
    </AuthPage>
  )
}
