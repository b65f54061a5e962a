import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireViewer } from '~/features/accounts/viewer.server'
import { openInbox } from '~/features/notifications/open-inboxes.server'
import { unreadCount } from '~/features/notifications/visible-notices.server'

/** How much is unread: as a stream to whoever asks for events, once to everybody else. */
export function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  if (!request.headers.get('Accept')?.includes('text/event-stream'))
    return new Response(String(unreadCount(viewer)), { headers: { 'Content-Type': 'text/plain' } })
  return new Response(openInbox(viewer.id, context.sessionId ?? ''), {
    headers: { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' },
  })
}
