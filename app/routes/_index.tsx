import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { cursorIn } from '~/features/feed/cursor'
import { feed } from '~/features/feed/feed.server'
import { HomePage } from '~/features/feed/home-page'

export const meta = () => [{ title: 'Latest · Hindsight' }]

export function loader({ context, request }: LoaderFunctionArgs) {
  return feed(requireViewer(context), { of: 'latest' }, cursorIn(request))
}

export default function Latest() {
  return <HomePage tab="latest" feed={useLoaderData<typeof loader>()} />
}
