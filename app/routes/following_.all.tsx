import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { cursorIn } from '~/features/feed/cursor'
import { followedThings } from '~/features/follows/followed.server'
import { FollowedPage } from '~/features/follows/followed-page'

export const meta = () => [{ title: 'What you follow · Hindsight' }]

export function loader({ context, request }: LoaderFunctionArgs) {
  return followedThings(requireViewer(context), cursorIn(request))
}

export default function Followed() {
  return <FollowedPage followed={useLoaderData<typeof loader>()} />
}
