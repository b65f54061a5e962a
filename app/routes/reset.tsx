import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AskForLinkPage } from '~/features/accounts/ask-for-link-page'
import { askForLinkForm } from '~/features/accounts/join-form'
import { requestReset } from '~/features/accounts/request-link.server'
import { siteSettings } from '~/features/accounts/site.server'
import { parseForm } from '~/platform/forms.server'
import { keepsMail } from '~/platform/mail/send-mail.server'

export const handle = { public: true }
export const meta = () => [{ title: 'Forgotten password · Hindsight' }]

export function loader({ context, request }: LoaderFunctionArgs) {
  if (context.viewer) throw redirect('/settings/password')
  const sent = new URL(request.url).searchParams.has('sent')
  return { siteName: siteSettings().name, sent, keepsMail: keepsMail() }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { email } = await parseForm(request, askForLinkForm)
  await requestReset(email, context.address)
  return redirect('/reset?sent')
}

export default function Reset() {
  return (
    <AskForLinkPage
      {...useLoaderData<typeof loader>()}
      title="Forgot your password?"
      lead="Write the address you sign in with, and we send you a link to choose a new one."
      button="Send me a link"
      answer="If this address has an account, a link is on its way. It works for 30 minutes. Nothing there after a few minutes? Look in the spam folder, and check the address."
    />
  )
}
