import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { postHeading } from '~/features/answers/post-heading.server'
import { addComment } from '~/features/comments/add-comment.server'
import { AddCommentPage } from '~/features/comments/add-comment-page'
import { addCommentForm } from '~/features/comments/comment-form'
import { commentPath } from '~/features/comments/comment-path'
import { backTo } from '~/platform/back-to.server'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Add a comment · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return postHeading(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const wanted = await parseForm(request, addCommentForm)
  const comment = await addComment(viewer, { ...wanted, on: { postId: params.id ?? '' } })
  return backTo(request, commentPath(comment))
}

export default function CommentOnPost() {
  const { id, path, title, submissionKey, anonymous } = useLoaderData<typeof loader>()
  return (
    <AddCommentPage
      action={`/posts/${id}/comments`}
      path={path}
      postTitle={title}
      submissionKey={submissionKey}
      anonymous={anonymous}
    />
  )
}
