import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { renameSearch } from '~/features/saved-searches/change-saved-search.server'
import { EditSavedSearch } from '~/features/saved-searches/edit-saved-search'
import { ownSearch } from '~/features/saved-searches/own-search.server'
import { renameForm } from '~/features/saved-searches/saved-search-form'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Rename a search · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return ownSearch(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { name } = await parseForm(request, renameForm)
  await renameSearch(viewer, params.id ?? '', name)
  return redirect(`/searches/${params.id}`, 303)
}

export default function EditSearch() {
  return <EditSavedSearch {...useLoaderData<typeof loader>()} />
}
