import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { actOnMentorship } from '~/features/mentorships/act-on-mentorship.server'
import { mentorshipPageForm } from '~/features/mentorships/mentorship-form'
import { MentorshipPage } from '~/features/mentorships/mentorship-page'
import { mentorshipPage, proposals } from '~/features/mentorships/mentorship-page.server'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Mentorship · Hindsight' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const id = params.id ?? ''
  const mentorship = await mentorshipPage(viewer, id)
  return { mentorship, matches: await proposals(viewer, id) }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const id = params.id ?? ''
  // Strangers learn nothing from what a refused form would say.
  await mentorshipPage(viewer, id)
  const act = await parseForm(request, mentorshipPageForm)
  await actOnMentorship(viewer, id, act)
  return redirect(act.intent === 'withdraw' ? '/mentors' : `/mentorships/${id}`, 303)
}

export default function Mentorship() {
  return <MentorshipPage {...useLoaderData<typeof loader>()} />
}
