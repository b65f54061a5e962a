import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { addPushDevice } from '~/features/push/add-push-device.server'
import { pushDevices } from '~/features/push/push-devices.server'
import { PushDevicesCard } from '~/features/push/push-devices-card'
import { pushForm } from '~/features/push/push-form'
import { removePushDevice } from '~/features/push/remove-push-device.server'
import { useFormResult } from '~/platform/form-result'
import { parseForm } from '~/platform/forms.server'
import { vapidKeys } from '~/platform/push/vapid-keys.server'
import { FormProblems } from '~/ui/form-problems'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Notices on your devices · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  return { devices: pushDevices(viewer, context.sessionId), siteKey: vapidKeys().publicKey }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const wanted = await parseForm(request, pushForm)
  if (wanted.intent === 'add') await addPushDevice(context.sessionId ?? '', wanted)
  else await removePushDevice(viewer, wanted.device)
  return redirect('/settings/notifications', 303)
}

export default function Devices() {
  const { problems } = useFormResult()
  return (
    <>
      <PageHeading title="Notices on your devices" />
      <div className="stack">
        <FormProblems problems={Object.keys(problems).length > 0 ? problems : undefined} />
        <PushDevicesCard {...useLoaderData<typeof loader>()} />
      </div>
    </>
  )
}
