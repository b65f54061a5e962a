import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { actOnMeeting } from '~/features/meetings/act-on-meeting.server'
import { meetingPageForm } from '~/features/meetings/meeting-form'
import { MeetingPage } from '~/features/meetings/meeting-page'
import { meetingPage } from '~/features/meetings/meeting-page.server'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Meeting · Hindsight' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { meeting: await meetingPage(requireViewer(context), params.id ?? '') }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  // Strangers learn nothing from what a refused form would say.
  const { id } = await meetingPage(viewer, params.id ?? '')
  await actOnMeeting(viewer, id, await parseForm(request, meetingPageForm))
  return redirect(`/meetings/${id}`, 303)
}

export default function Meeting() {
  return <MeetingPage {...useLoaderData<typeof loader>()} />
}
