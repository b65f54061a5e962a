import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AskForLinkPage } from '~/features/accounts/ask-for-link-page'
import { askForLinkForm } from '~/features/accounts/join-form'
import { requestJoin } from '~/features/accounts/request-link.server'
import { siteSettings } from '~/features/accounts/site.server'
import { parseForm } from '~/platform/forms.server'
import { keepsMail } from '~/platform/mail/send-mail.server'

export const handle = { public: true }
export const meta = () => [{ title: 'Join · Hindsight' }]

export function loader({ context, request }: LoaderFunctionArgs) {
  if (context.viewer) throw redirect('/')
  const sent = new URL(request.url).searchParams.has('sent')
  return { siteName: siteSettings().name, sent, keepsMail: keepsMail() }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { email } = await parseForm(request, askForLinkForm)
  await requestJoin(email, context.address)
  return redirect('/join?sent')
}

export default function Join() {
  return (
    <AskForLinkPage
      {...useLoaderData<typeof loader>()}
      title="Join"
      lead="Write your work address, and we send you a link."
      button="Send me a link"
      answer="If this address may join, a link is on its way. It works for 7 days. Nothing there after a few minutes? Look in the spam folder, or ask an administrator for an invitation."
    />
  )
}
