import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { cursorIn } from '~/features/feed/cursor'
import { feed } from '~/features/feed/feed.server'
import { KindPage } from '~/features/feed/kind-page'

export const meta = () => [{ title: 'Experiments by date · Hindsight' }]

export function loader({ context, request }: LoaderFunctionArgs) {
  return feed(requireViewer(context), { of: 'kind', kind: 'experiment' }, cursorIn(request))
}

export default function AllExperiments() {
  return <KindPage kind="experiment" feed={useLoaderData<typeof loader>()} />
}
