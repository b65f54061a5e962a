import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { bookSlot } from '~/features/meetings/book-slot.server'
import { slotForm } from '~/features/meetings/meeting-form'
import { openSlots } from '~/features/meetings/open-slots.server'
import { SlotsPage } from '~/features/meetings/slots-page'
import { waitForSlot } from '~/features/meetings/wait-for-slot.server'
import { parseForm } from '~/platform/forms.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Office hours of ${data?.host.name ?? 'somebody'} · Hindsight` },
]

export function loader({ context, params }: LoaderFunctionArgs) {
  return openSlots(requireViewer(context), params.handle ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const handle = params.handle ?? ''
  const act = await parseForm(request, slotForm)
  const { startsAt } = act
  if (act.intent === 'book') {
    const id = await bookSlot(viewer, { handle, startsAt, agenda: act.agenda })
    return redirect(`/meetings/${id}`, 303)
  }
  await waitForSlot(viewer, { handle, startsAt, waits: act.intent === 'wait' })
  return redirect(`/mentors/${handle}/hours`, 303)
}

export default function OfficeHours() {
  return <SlotsPage {...useLoaderData<typeof loader>()} />
}
