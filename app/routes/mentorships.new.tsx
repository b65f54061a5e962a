import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { GoalPage } from '~/features/mentorships/goal-page'
import { mentorToAsk } from '~/features/mentorships/mentor-to-ask.server'
import { goalForm } from '~/features/mentorships/mentorship-form'
import { stateGoal } from '~/features/mentorships/state-goal.server'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Find a mentor · Hindsight' }]

export function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const query = new URL(request.url).searchParams
  return {
    mentor: mentorToAsk(viewer, query.get('mentor') ?? ''),
    topics: (query.get('topics') ?? '').slice(0, 300),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const id = await stateGoal(viewer, await parseForm(request, goalForm))
  return redirect(`/mentorships/${id}`)
}

export default function NewMentorship() {
  return <GoalPage {...useLoaderData<typeof loader>()} />
}
