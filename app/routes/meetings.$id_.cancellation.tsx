import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { cancelMeeting } from '~/features/meetings/cancel-meeting.server'
import { CancelPage } from '~/features/meetings/cancel-page'
import { cancelForm } from '~/features/meetings/meeting-form'
import { meetingPage } from '~/features/meetings/meeting-page.server'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Cancel a meeting · Hindsight' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { id, startsAt, endsAt, host, guest, isHost } = await meetingPage(
    requireViewer(context),
    params.id ?? '',
  )
  return { id, startsAt, endsAt, otherName: (isHost ? guest : host).name }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { id } = await meetingPage(viewer, params.id ?? '')
  const { reason } = await parseForm(request, cancelForm)
  await cancelMeeting(viewer, id, reason)
  return redirect(`/meetings/${id}`, 303)
}

export default function Cancel() {
  return <CancelPage {...useLoaderData<typeof loader>()} />
}
