import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { deletePost } from '~/features/posts/delete-post.server'
import { deletionForm } from '~/features/posts/deletion-form'
import { DeletionPage } from '~/features/posts/deletion-page'
import { deletionPage } from '~/features/posts/deletion-page.server'
import { postPath } from '~/features/posts/post-kinds'
import { canRestore } from '~/features/posts/post-rules'
import { restorePost } from '~/features/posts/restore-post.server'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Delete · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return deletionPage(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const id = params.id ?? ''
  const { deleted, reason } = await parseForm(request, deletionForm)
  const post = await (deleted ? deletePost(viewer, id, reason) : restorePost(viewer, id))
  // Who cannot restore it cannot see it any more either, and is told how it could come back.
  return redirect(deleted && !canRestore(viewer, post) ? `/posts/${id}/deletion` : postPath(post))
}

export default function Deletion() {
  return <DeletionPage {...useLoaderData<typeof loader>()} />
}
