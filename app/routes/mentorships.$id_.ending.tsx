import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { endMentorship } from '~/features/mentorships/end-mentorship.server'
import { EndingPage } from '~/features/mentorships/ending-page'
import { endingForm } from '~/features/mentorships/mentorship-form'
import { runningMentorship } from '~/features/mentorships/running-mentorship.server'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'End a mentorship · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return runningMentorship(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { id } = await runningMentorship(viewer, params.id ?? '')
  await endMentorship(viewer, id, await parseForm(request, endingForm))
  return redirect(`/mentorships/${id}`, 303)
}

export default function Ending() {
  return <EndingPage {...useLoaderData<typeof loader>()} />
}
