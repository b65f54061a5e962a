import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { deletionForm } from '~/features/answers/answer-form'
import { RefusedPage } from '~/features/answers/refused-page'
import { commentPage } from '~/features/comments/comment-page.server'
import { commentPath, commentsPath } from '~/features/comments/comment-path'
import { deleteComment } from '~/features/comments/delete-comment.server'
import { restoreComment } from '~/features/comments/restore-comment.server'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Delete a comment · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return commentPage(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { deleted, reason } = await parseForm(request, deletionForm)
  const commentId = params.id ?? ''
  if (deleted) return redirect(commentsPath(await deleteComment(viewer, commentId, reason)), 303)
  return redirect(commentPath(await restoreComment(viewer, commentId)), 303)
}

export default function CommentDeletion() {
  return <RefusedPage {...useLoaderData<typeof loader>()} />
}
