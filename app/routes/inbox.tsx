import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { cursorIn } from '~/features/feed/cursor'
import { changeInbox } from '~/features/notifications/change-inbox.server'
import { inbox } from '~/features/notifications/inbox.server'
import { inboxForm } from '~/features/notifications/inbox-form'
import { InboxPage } from '~/features/notifications/inbox-page'
import { kindIn, shelfIn } from '~/features/notifications/inbox-wanted'
import { useFormResult } from '~/platform/form-result'
import { parseForm } from '~/platform/forms.server'
import { sameSitePath } from '~/platform/same-site-path'

export const meta = () => [{ title: 'Inbox · Hindsight' }]

export function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  return inbox(requireViewer(context), {
    shelf: shelfIn(query),
    kind: kindIn(query),
    after: cursorIn(request),
  })
}

export async function action({ context, request }: ActionFunctionArgs) {
  const wanted = await parseForm(request, inboxForm)
  await changeInbox(requireViewer(context), wanted)
  return redirect(sameSitePath(wanted.back, '/inbox'), 303)
}

export default function Inbox() {
  return <InboxPage inbox={useLoaderData<typeof loader>()} problems={useFormResult().problems} />
}
