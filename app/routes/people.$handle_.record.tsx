import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { endSuspension, suspendPerson } from '~/features/accounts/suspend-person.server'
import { suspensionForm } from '~/features/accounts/suspension-form'
import { requireViewer } from '~/features/accounts/viewer.server'
import { recordPage } from '~/features/records/record-page.server'
import { RecordView } from '~/features/records/record-view'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'A record · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return recordPage(requireViewer(context), params.handle ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const handle = params.handle ?? ''
  const wanted = await parseForm(request, suspensionForm)
  if (wanted.intent === 'suspend') await suspendPerson(viewer, handle, wanted)
  else await endSuspension(viewer, handle, wanted.why)
  return redirect(`/people/${handle}/record`, 303)
}

export default function PersonRecord() {
  return <RecordView {...useLoaderData<typeof loader>()} />
}
