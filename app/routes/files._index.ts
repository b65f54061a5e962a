import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/accounts/viewer.server'
import { addFile } from '~/features/uploads/add-file.server'
import { fileMarkdown } from '~/features/uploads/file-address'
import { readNamedFile } from '~/platform/uploads.server'

export const loader = () => redirect('/files/new')

/** Takes a file that a script sends while somebody is writing, and answers with what goes into the text. */
export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const file = await addFile(viewer, await readNamedFile(request, 'file'))
  return Response.json(
    { id: file.id, isPicture: file.isPicture, markdown: fileMarkdown(file) },
    { status: 201 },
  )
}
