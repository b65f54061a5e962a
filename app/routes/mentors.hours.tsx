import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { changeOfficeHours } from '~/features/meetings/change-office-hours.server'
import { HoursPage } from '~/features/meetings/hours-page'
import { hoursForm } from '~/features/meetings/meeting-form'
import { ownHours } from '~/features/meetings/own-hours.server'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Your office hours · Hindsight' }]

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const hours = await ownHours(viewer)
  // Office hours are part of an offer; that comes first.
  if (!hours) throw redirect('/mentors/offer')
  return { hours, handle: viewer.handle, timeZone: viewer.timeZone }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  await changeOfficeHours(viewer, await parseForm(request, hoursForm))
  return redirect('/mentors/hours', 303)
}

export default function Hours() {
  return <HoursPage {...useLoaderData<typeof loader>()} />
}
