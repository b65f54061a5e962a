import { AuthPage } from '~/ui/auth-page'
import { ButtonLink } from '~/ui/button'

/** For whoever opens a mailed link that was used, replaced, or is too old. */
export function DeadLinkPage({ siteName, askAgain }: { siteName: string; askAgain: string }) {
  return (
    <AuthPage
      name={siteName}
      title="This link does not work any more"
      lead="Links from mails work once and for a limited time. If you have not used it, ask for a new one."
    >
      <p className="auth-actions row">
        <ButtonLink to={askAgain} variant="primary">
          Ask for a new link
        </ButtonLink>
        <ButtonLink to="/sign-in">Sign in</ButtonLink>
      </p>
    </AuthPage>
  )
}
