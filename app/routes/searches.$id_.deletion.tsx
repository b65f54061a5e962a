import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { deleteSearch } from '~/features/saved-searches/change-saved-search.server'
import { EditSavedSearch } from '~/features/saved-searches/edit-saved-search'
import { ownSearch } from '~/features/saved-searches/own-search.server'
import { deleteForm } from '~/features/saved-searches/saved-search-form'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Delete a search · Hindsight' }]

/** Where a refused form ends up: the page it was sent from, with what was wrong. */
export function loader({ context, params }: LoaderFunctionArgs) {
  return ownSearch(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  await parseForm(request, deleteForm)
  await deleteSearch(viewer, params.id ?? '')
  return redirect('/searches', 303)
}

export default function DeleteSearch() {
  return <EditSavedSearch {...useLoaderData<typeof loader>()} />
}
