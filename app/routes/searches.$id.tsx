import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { SavedSearchDetails } from '~/features/saved-searches/saved-search-details'
import { savedSearchPage } from '~/features/saved-searches/saved-search-page.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? 'Saved search'} · Hindsight` },
]

export function loader({ context, params }: LoaderFunctionArgs) {
  return savedSearchPage(requireViewer(context), params.id ?? '')
}

export default function SavedSearch() {
  return <SavedSearchDetails search={useLoaderData<typeof loader>()} />
}
