import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { cursorIn } from '~/features/feed/cursor'
import { QueueList } from '~/features/moderation/queue-list'
import { queuePage } from '~/features/moderation/queue-page.server'
import { Page, PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Waiting for a moderator · Hindsight' }]

/** The queues of all spaces where the viewer keeps order. */
export function loader({ context, request }: LoaderFunctionArgs) {
  return queuePage(requireViewer(context), null, cursorIn(request))
}

export default function Queues() {
  return (
    <Page>
      <PageHeading title="Waiting for a moderator" note="The longest waiting first" />
      <QueueList {...useLoaderData<typeof loader>()} slug={null} />
    </Page>
  )
}
