import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { openRound } from '~/features/rounds/open-round.server'
import { openForm } from '~/features/rounds/round-form'
import { RoundsPage } from '~/features/rounds/rounds-page'
import { roundsPage } from '~/features/rounds/rounds-page.server'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Brave failures · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  return roundsPage(requireViewer(context))
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { space } = await parseForm(request, openForm)
  const { id } = await openRound(viewer, space)
  return redirect(`/rounds/${id}`)
}

export default function Rounds() {
  return <RoundsPage {...useLoaderData<typeof loader>()} />
}
