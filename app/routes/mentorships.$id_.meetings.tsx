import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { planForm } from '~/features/meetings/meeting-form'
import { planMeeting } from '~/features/meetings/plan-meeting.server'
import { PlanPage } from '~/features/meetings/plan-page'
import { planPage } from '~/features/meetings/plan-page.server'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Plan a meeting · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return planPage(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { id } = await planPage(viewer, params.id ?? '')
  const meeting = await planMeeting(viewer, id, await parseForm(request, planForm))
  return redirect(`/meetings/${meeting}`, 303)
}

export default function Plan() {
  return <PlanPage {...useLoaderData<typeof loader>()} />
}
