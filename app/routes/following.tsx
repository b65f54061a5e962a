import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { cursorIn } from '~/features/feed/cursor'
import { feed } from '~/features/feed/feed.server'
import { HomePage } from '~/features/feed/home-page'

export const meta = () => [{ title: 'Following · Hindsight' }]

export function loader({ context, request }: LoaderFunctionArgs) {
  return feed(requireViewer(context), { of: 'following' }, cursorIn(request))
}

export default function Following() {
  return <HomePage tab="following" feed={useLoaderData<typeof loader>()} />
}
