import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SavedNote } from '~/features/accounts/saved-note'
import { requireViewer } from '~/features/accounts/viewer.server'
import { noticeSettings } from '~/features/notifications/notice-settings.server'
import { noticeSettingsForm } from '~/features/notifications/notice-settings-form'
import { NoticeSettingsForm } from '~/features/notifications/notice-settings-form-view'
import { reviseNoticeSettings } from '~/features/notifications/revise-notice-settings.server'
import { parseForm } from '~/platform/forms.server'
import { keepsMail } from '~/platform/mail/send-mail.server'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'How you are told · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  const { id, timeZone } = requireViewer(context)
  return { ...noticeSettings(id), timeZone, sendsMail: !keepsMail() }
}

export async function action({ context, request }: ActionFunctionArgs) {
  await reviseNoticeSettings(requireViewer(context), await parseForm(request, noticeSettingsForm))
  return redirect('/settings/notifications?saved')
}

export default function Notifications() {
  return (
    <>
      <PageHeading title="How you are told" note="Each thing is told once, for its best reason." />
      <SavedNote />
      <NoticeSettingsForm {...useLoaderData<typeof loader>()} />
    </>
  )
}
