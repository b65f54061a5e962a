import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { SearchResults, shortened } from '~/features/finding/search-page'
import { searchPage } from '~/features/finding/search-page.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.choice.q ? `${shortened(data.choice.q)} · Search · Hindsight` : 'Search · Hindsight' },
]

export function loader({ context, request }: LoaderFunctionArgs) {
  return searchPage(requireViewer(context), new URL(request.url).searchParams)
}

export default function Search() {
  return <SearchResults page={useLoaderData<typeof loader>()} />
}
