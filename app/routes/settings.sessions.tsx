import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { endOneSession, signOutEverywhere } from '~/features/accounts/end-sessions.server'
import { SessionList } from '~/features/accounts/session-list'
import { blankCookie } from '~/features/accounts/sessions.server'
import { sessionsForm } from '~/features/accounts/sessions-form'
import { sessionsPage } from '~/features/accounts/sessions-page.server'
import { requireViewer } from '~/features/accounts/viewer.server'
import { parseForm } from '~/platform/forms.server'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Your devices · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  return { sessions: sessionsPage(requireViewer(context), context.sessionId) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const wanted = await parseForm(request, sessionsForm)
  if (wanted.intent === 'end') {
    await endOneSession(viewer, wanted.session)
    return redirect('/settings/sessions')
  }
  await signOutEverywhere(viewer)
  return redirect('/sign-in', { headers: { 'Set-Cookie': blankCookie() } })
}

export default function Sessions() {
  return (
    <>
      <PageHeading title="Your devices" note="Where you are signed in" />
      <SessionList {...useLoaderData<typeof loader>()} />
    </>
  )
}
