import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { addFile } from '~/features/uploads/add-file.server'
import { AddFilePage } from '~/features/uploads/add-file-page'
import { looseFiles } from '~/features/uploads/own-files.server'
import { readNamedFile } from '~/platform/uploads.server'

export const meta = () => [{ title: 'Add a picture or file · Hindsight' }]

export async function loader({ context }: LoaderFunctionArgs) {
  return { files: await looseFiles(requireViewer(context)) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  await addFile(viewer, await readNamedFile(request, 'file'))
  return redirect('/files/new?added')
}

export default function AddFile() {
  return <AddFilePage {...useLoaderData<typeof loader>()} />
}
