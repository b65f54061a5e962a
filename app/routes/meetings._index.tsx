import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { feedSince, makeFeed, revokeFeed } from '~/features/meetings/calendar-feed.server'
import { feedForm } from '~/features/meetings/meeting-form'
import { yourMeetings } from '~/features/meetings/your-meetings.server'
import { YourMeetingsPage } from '~/features/meetings/your-meetings-page'
import { env } from '~/platform/env.server'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Your meetings · Hindsight' }]

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  return { ...yourMeetings(viewer), feedSince: await feedSince(viewer) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { intent } = await parseForm(request, feedForm)
  if (intent === 'revoke') {
    await revokeFeed(viewer)
    return redirect('/meetings', 303)
  }
  const feedUrl = `${env().appUrl}/calendar/${await makeFeed(viewer)}/meetings.ics`
  // Answered instead of redirected: the address is nowhere to be read again.
  return data({ feedUrl }, { headers: { 'Cache-Control': 'no-store' } })
}

export default function Meetings() {
  const made = useActionData<typeof action>()
  return <YourMeetingsPage {...useLoaderData<typeof loader>()} feedUrl={made?.feedUrl ?? null} />
}
