import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { cursorIn } from '~/features/feed/cursor'
import { followedThings } from '~/features/follows/followed.server'
import { FollowedPage } from '~/features/follows/followed-page'
import { FollowedSearches } from '~/features/saved-searches/followed-searches'
import { savedSearches } from '~/features/saved-searches/saved-searches-page.server'

export const meta = () => [{ title: 'What you follow · Hindsight' }]

export function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const after = cursorIn(request)
  const saved = after === null ? savedSearches(viewer, null) : null
  return { followed: followedThings(viewer, after), saved }
}

export default function Followed() {
  const { followed, saved } = useLoaderData<typeof loader>()
  return (
    <FollowedPage followed={followed}>
      {saved && saved.searches.length > 0 && <FollowedSearches {...saved} />}
    </FollowedPage>
  )
}
