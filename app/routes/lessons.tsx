import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { cursorIn } from '~/features/feed/cursor'
import { feed } from '~/features/feed/feed.server'
import { KindPage } from '~/features/feed/kind-page'

export const meta = () => [{ title: 'Lessons · Hindsight' }]

export function loader({ context, request }: LoaderFunctionArgs) {
  return feed(requireViewer(context), { of: 'kind', kind: 'lesson' }, cursorIn(request))
}

export default function Lessons() {
  return <KindPage kind="lesson" feed={useLoaderData<typeof loader>()} />
}
