import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { cursorIn } from '~/features/feed/cursor'
import { QueueList } from '~/features/moderation/queue-list'
import { queuePage } from '~/features/moderation/queue-page.server'
import { ButtonLink } from '~/ui/button'
import { Page, PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Waiting for a moderator · Hindsight' }]

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const slug = params.slug ?? ''
  const queue = queuePage(requireViewer(context), slug, cursorIn(request))
  const name = queue.spaces.find((space) => space.slug === slug)?.name ?? ''
  return { ...queue, slug, name }
}

export default function Queue() {
  const { name, ...queue } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeading title={`Waiting in ${name}`} note="The longest waiting first">
        <ButtonLink to={`/spaces/${queue.slug}/audit`} variant="quiet">
          What was done
        </ButtonLink>
      </PageHeading>
      <QueueList {...queue} />
    </Page>
  )
}
