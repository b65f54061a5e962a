import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { DraftList } from '~/features/drafts/draft-list'
import { draftsPage } from '~/features/drafts/drafts-page.server'
import { cursorIn } from '~/features/feed/cursor'
import { OwnHeld } from '~/features/holds/held-list'
import { ownHeld } from '~/features/holds/held-page.server'

export const meta = () => [{ title: 'Drafts · Hindsight' }]

export function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  return { ...draftsPage(viewer, cursorIn(request)), held: ownHeld(viewer) }
}

export default function Drafts() {
  const { held, ...drafts } = useLoaderData<typeof loader>()
  return <DraftList {...drafts} above={<OwnHeld held={held} />} />
}
