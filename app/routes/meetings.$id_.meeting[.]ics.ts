import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireViewer } from '~/features/accounts/viewer.server'
import { fileFor } from '~/features/meetings/calendar-feed.server'

/** A meeting for the viewer's own calendar program. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const file = await fileFor(requireViewer(context), params.id ?? '')
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="meeting.ics"',
    },
  })
}
