import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { EditBox } from '~/features/answers/edit-box'
import { reviseCommentForm } from '~/features/comments/comment-form'
import { commentPage } from '~/features/comments/comment-page.server'
import { commentPath } from '~/features/comments/comment-path'
import { COMMENT_MAX, canReviseComment, REVISE_REFUSED } from '~/features/comments/comment-rules'
import { reviseComment } from '~/features/comments/revise-comment.server'
import { Forbidden } from '~/platform/errors'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Edit a comment · Hindsight' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const comment = await commentPage(viewer, params.id ?? '')
  if (!canReviseComment(viewer, comment, comment.spaceId)) throw new Forbidden(REVISE_REFUSED)
  return comment
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const wanted = await parseForm(request, reviseCommentForm)
  return redirect(commentPath(await reviseComment(viewer, params.id ?? '', wanted)), 303)
}

export default function EditComment() {
  const { body, revision, title, path } = useLoaderData<typeof loader>()
  return (
    <EditBox what="comment" {...{ body, revision }} maxLength={COMMENT_MAX} postTitle={title} back={path} />
  )
}
