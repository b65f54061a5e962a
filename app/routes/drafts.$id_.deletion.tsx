import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { deleteDraft } from '~/features/drafts/delete-draft.server'
import { DraftDeletion } from '~/features/drafts/draft-deletion'
import { draftToDelete } from '~/features/drafts/draft-to-delete.server'

export const meta = () => [{ title: 'Delete a draft · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return draftToDelete(requireViewer(context), params.id ?? '')
}

export async function action({ context, params }: ActionFunctionArgs) {
  await deleteDraft(requireViewer(context), params.id ?? '')
  return redirect('/drafts', 303)
}

export default function DeleteDraft() {
  return <DraftDeletion {...useLoaderData<typeof loader>()} />
}
