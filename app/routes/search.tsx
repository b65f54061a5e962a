import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { SearchResults, shortened } from '~/features/finding/search-page'
import { searchPage } from '~/features/finding/search-page.server'
import { noteSearch } from '~/features/search-log/note-search.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.choice.q ? `${shortened(data.choice.q)} · Search · Hindsight` : 'Search · Hindsight' },
]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const page = await searchPage(viewer, new URL(request.url).searchParams)
  return { ...page, search: await noteSearch(viewer, page) }
}

export default function Search() {
  const { search, ...page } = useLoaderData<typeof loader>()
  return <SearchResults page={page} search={search} />
}
