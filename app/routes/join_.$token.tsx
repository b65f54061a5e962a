import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DeadLinkPage } from '~/features/accounts/dead-link-page'
import { joinByLink, joinPage } from '~/features/accounts/join-by-link.server'
import { joinForm } from '~/features/accounts/join-form'
import { JoinPage } from '~/features/accounts/join-page'
import { startSession } from '~/features/accounts/sessions.server'
import { siteSettings } from '~/features/accounts/site.server'
import { parseForm } from '~/platform/forms.server'

export const handle = { public: true }
export const meta = () => [{ title: 'Join · Hindsight' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  if (context.viewer) throw redirect('/')
  const page = await joinPage(params.token ?? '')
  return data({ siteName: siteSettings().name, page }, { status: page ? 200 : 404 })
}

export async function action({ params, request }: ActionFunctionArgs) {
  const personId = await joinByLink(params.token ?? '', await parseForm(request, joinForm))
  const cookie = await startSession(personId, request.headers.get('User-Agent') ?? '')
  return redirect('/', { headers: { 'Set-Cookie': cookie } })
}

export default function JoinByLink() {
  const { siteName, page } = useLoaderData<typeof loader>()
  if (!page) return <DeadLinkPage siteName={siteName} askAgain="/join" />
  return <JoinPage siteName={siteName} {...page} />
}
