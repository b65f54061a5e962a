import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { deletionForm } from '~/features/answers/answer-form'
import { answerPage } from '~/features/answers/answer-page.server'
import { answerPath } from '~/features/answers/answer-path'
import { deleteAnswer } from '~/features/answers/delete-answer.server'
import { RefusedPage } from '~/features/answers/refused-page'
import { restoreAnswer } from '~/features/answers/restore-answer.server'
import { postPath } from '~/features/posts/post-kinds'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Delete an answer · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return answerPage(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { deleted, reason } = await parseForm(request, deletionForm)
  const answerId = params.id ?? ''
  if (deleted) {
    const { post } = await deleteAnswer(viewer, answerId, reason)
    return redirect(`${postPath(post)}#answers`, 303)
  }
  const { post } = await restoreAnswer(viewer, answerId)
  return redirect(answerPath(post, answerId), 303)
}

export default function AnswerDeletion() {
  return <RefusedPage {...useLoaderData<typeof loader>()} />
}
