import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/accounts/viewer.server'
import { askForm } from '~/features/wanted/claim-form'
import { GapRefused } from '~/features/wanted/gap-refused'
import { stopWaiting } from '~/features/wanted/stop-waiting.server'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Wanted · Hindsight' }]

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  await parseForm(request, askForm)
  await stopWaiting(viewer, params.id ?? '')
  return redirect('/wanted', 303)
}

export default function StopWaiting() {
  return <GapRefused />
}
