import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { endSession } from '~/features/accounts/sessions.server'
import { signIn } from '~/features/accounts/sign-in.server'
import { signInForm } from '~/features/accounts/sign-in-form'
import { SignInPage } from '~/features/accounts/sign-in-page'
import { isUnopened, siteSettings } from '~/features/accounts/site.server'
import { parseForm } from '~/platform/forms.server'
import { sameSitePath } from '~/platform/same-site-path'

export const handle = { public: true }
export const meta = () => [{ title: 'Sign in · Hindsight' }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  if (isUnopened()) throw redirect('/setup')
  const { searchParams } = new URL(request.url)
  const to = sameSitePath(searchParams.get('to'))
  if (context.viewer) throw redirect(to)
  const changed = searchParams.get('after') === 'reset'
  return {
    siteName: siteSettings().name,
    to,
    note: changed ? 'Your password is changed. Sign in with the new one.' : null,
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { to, ...wanted } = await parseForm(request, signInForm)
  const device = request.headers.get('User-Agent') ?? ''
  const cookie = await signIn(wanted, { address: context.address, device })
  await endSession(context.sessionId)
  return redirect(sameSitePath(to), { headers: { 'Set-Cookie': cookie } })
}

export default function SignIn() {
  return <SignInPage {...useLoaderData<typeof loader>()} />
}
