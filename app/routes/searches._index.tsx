import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { saveSearch } from '~/features/saved-searches/save-search.server'
import { saveForm } from '~/features/saved-searches/saved-search-form'
import { SavedSearchList } from '~/features/saved-searches/saved-search-list'
import { savedSearches } from '~/features/saved-searches/saved-searches-page.server'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Saved searches · Hindsight' }]

export function loader({ context, request }: LoaderFunctionArgs) {
  return savedSearches(requireViewer(context), new URL(request.url).searchParams.get('after'))
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { query } = await parseForm(request, saveForm)
  const { id } = await saveSearch(viewer, query)
  return redirect(`/searches/${id}`, 303)
}

export default function SavedSearches() {
  return <SavedSearchList {...useLoaderData<typeof loader>()} />
}
