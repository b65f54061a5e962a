import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { askOwnDeletion } from '~/features/privacy/ask-deletion.server'
import { deletionForm } from '~/features/privacy/deletion-form'
import { DeletionPage } from '~/features/privacy/deletion-page'
import { ownDeletion } from '~/features/privacy/deletion-page.server'
import { stopDeletion } from '~/features/privacy/stop-deletion.server'
import { parseForm } from '~/platform/forms.server'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Delete your account · Hindsight' }]

export async function loader({ context }: LoaderFunctionArgs) {
  return { deletion: await ownDeletion(requireViewer(context)) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const wanted = await parseForm(request, deletionForm)
  if (wanted.intent === 'ask') await askOwnDeletion(viewer, wanted.password)
  else await stopDeletion(viewer, viewer.id)
  return redirect('/settings/data?saved')
}

export default function Deletion() {
  return (
    <>
      <PageHeading title="Delete your account" />
      <DeletionPage {...useLoaderData<typeof loader>()} />
    </>
  )
}
