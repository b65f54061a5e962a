import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SavedNote } from '~/features/accounts/saved-note'
import { requireViewer } from '~/features/accounts/viewer.server'
import { BounceNote } from '~/features/mails/bounce-note'
import { ownBounce } from '~/features/mails/bounces.server'
import { noticeSettings } from '~/features/notifications/notice-settings.server'
import { noticeSettingsForm } from '~/features/notifications/notice-settings-form'
import { NoticeSettingsForm } from '~/features/notifications/notice-settings-form-view'
import { reviseNoticeSettings } from '~/features/notifications/revise-notice-settings.server'
import { pushDevices } from '~/features/push/push-devices.server'
import { PushDevicesCard } from '~/features/push/push-devices-card'
import { parseForm } from '~/platform/forms.server'
import { keepsMail } from '~/platform/mail/send-mail.server'
import { vapidKeys } from '~/platform/push/vapid-keys.server'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'How you are told · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const { id, timeZone } = viewer
  return {
    settings: { ...noticeSettings(id), timeZone, sendsMail: !keepsMail() },
    bounce: ownBounce(viewer),
    push: { devices: pushDevices(viewer, context.sessionId), siteKey: vapidKeys().publicKey },
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  await reviseNoticeSettings(requireViewer(context), await parseForm(request, noticeSettingsForm))
  return redirect('/settings/notifications?saved')
}

export default function Notifications() {
  const { settings, bounce, push } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title="How you are told" note="Each thing is told once, for its best reason." />
      <SavedNote />
      <div className="stack">
        {bounce && <BounceNote bounce={bounce} />}
        <PushDevicesCard {...push} />
        <NoticeSettingsForm {...settings} />
      </div>
    </>
  )
}
