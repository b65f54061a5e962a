import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DeadLinkPage } from '~/features/accounts/dead-link-page'
import { resetForm } from '~/features/accounts/join-form'
import { ResetPage } from '~/features/accounts/reset-page'
import { resetOwner, resetPassword } from '~/features/accounts/reset-password.server'
import { blankCookie } from '~/features/accounts/sessions.server'
import { siteSettings } from '~/features/accounts/site.server'
import { parseForm } from '~/platform/forms.server'

export const handle = { public: true }
export const meta = () => [{ title: 'Choose a new password · Hindsight' }]

export async function loader({ params }: LoaderFunctionArgs) {
  const owner = await resetOwner(params.token ?? '')
  const answer = { siteName: siteSettings().name, email: owner?.email ?? null }
  return data(answer, { status: owner ? 200 : 404 })
}

export async function action({ params, request }: ActionFunctionArgs) {
  const { password } = await parseForm(request, resetForm)
  await resetPassword(params.token ?? '', password)
  return redirect('/sign-in?after=reset', { headers: { 'Set-Cookie': blankCookie() } })
}

export default function ResetByLink() {
  const { siteName, email } = useLoaderData<typeof loader>()
  if (!email) return <DeadLinkPage siteName={siteName} askAgain="/reset" />
  return <ResetPage siteName={siteName} email={email} />
}
