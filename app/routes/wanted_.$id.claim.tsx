import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/accounts/viewer.server'
import { claimForm } from '~/features/wanted/claim-form'
import { claimGap } from '~/features/wanted/claim-gap.server'
import { GapRefused } from '~/features/wanted/gap-refused'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Wanted · Hindsight' }]

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { claimed } = await parseForm(request, claimForm)
  await claimGap(viewer, params.id ?? '', claimed)
  return redirect('/wanted', 303)
}

export default function ClaimGap() {
  return <GapRefused />
}
