import { Form } from '@remix-run/react'
import { AuthPage } from '~/ui/auth-page'
import { Button, ButtonLink } from '~/ui/button'
import { FormProblems } from '~/ui/form-problems'
import { type Stop, stopWords } from './stop-words'

interface Props {
  siteName: string
  stop: Stop
  done: boolean
  problems?: Record<string, string>
}

/** What a link in a mail would stop; it does so when the button is pressed, because programs open links to look at them. */
export function StopPage({ siteName, stop, done, problems }: Props) {
  const words = stopWords(stop)
  if (done) {
    return (
      <AuthPage name={siteName} title="That is all" lead={words.done}>
        <p className="auth-actions row">
          <ButtonLink to="/settings/notifications">How you are told of the rest</ButtonLink>
        </p>
      </AuthPage>
    )
  }
  return (
    <AuthPage name={siteName} title={words.does} lead={words.keeps}>
      <Form method="post" className="stack">
        <FormProblems problems={problems} />
        <input type="hidden" name="List-Unsubscribe" value="One-Click" />
        <p className="auth-actions row">
          <Button variant="primary">Stop it</Button>
          <ButtonLink to="/settings/notifications">Choose how you are told</ButtonLink>
        </p>
      </Form>
    </AuthPage>
  )
}
