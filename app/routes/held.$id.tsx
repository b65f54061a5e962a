import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { releaseHeld, returnHeld } from '~/features/holds/decide-held.server'
import { heldPage } from '~/features/holds/held-page.server'
import { HeldView } from '~/features/holds/held-view'
import { holdForm } from '~/features/holds/hold-form'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Waiting to be read · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return heldPage(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const id = params.id ?? ''
  const wanted = await parseForm(request, holdForm)
  if (wanted.intent === 'release') return redirect(await releaseHeld(viewer, id), 303)
  await returnHeld(viewer, id, wanted.note)
  return redirect('/held', 303)
}

export default function HeldWork() {
  return <HeldView {...useLoaderData<typeof loader>()} />
}
