import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { followSearch } from '~/features/saved-searches/follow-search.server'
import { SavedSearchDetails } from '~/features/saved-searches/saved-search-details'
import { followForm } from '~/features/saved-searches/saved-search-form'
import { savedSearchPage } from '~/features/saved-searches/saved-search-page.server'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Follow a search · Hindsight' }]

/** Where a refused form ends up: the page it was sent from, with what was wrong. */
export function loader({ context, params }: LoaderFunctionArgs) {
  return savedSearchPage(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { alerts } = await parseForm(request, followForm)
  await followSearch(viewer, params.id ?? '', alerts)
  return redirect(`/searches/${params.id}`, 303)
}

export default function FollowSearch() {
  return <SavedSearchDetails search={useLoaderData<typeof loader>()} />
}
