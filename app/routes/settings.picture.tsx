import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { changePicture } from '~/features/accounts/change-picture.server'
import { PictureForm } from '~/features/accounts/picture-form'
import { SavedNote } from '~/features/accounts/saved-note'
import { requireViewer } from '~/features/accounts/viewer.server'
import { readUpload } from '~/platform/uploads.server'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Your picture · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  const { id, name, avatar } = requireViewer(context)
  return { id, name, avatar }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  await changePicture(viewer, await readUpload(request, 'picture'))
  return redirect('/settings/picture?saved')
}

export default function Picture() {
  const owner = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title="Your picture" />
      <SavedNote />
      <PictureForm key={owner.avatar} owner={owner} />
    </>
  )
}
