import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { postAnswerForm } from '~/features/answers/answer-form'
import { answerPath } from '~/features/answers/answer-path'
import { AnswerQuestionPage } from '~/features/answers/answer-question-page'
import { postAnswer } from '~/features/answers/post-answer.server'
import { postHeading } from '~/features/answers/post-heading.server'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Answer a question · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return postHeading(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const wanted = await parseForm(request, postAnswerForm)
  const { id, post } = await postAnswer(viewer, { ...wanted, postId: params.id ?? '' })
  return redirect(answerPath(post, id), 303)
}

export default function AnswerQuestion() {
  return <AnswerQuestionPage post={useLoaderData<typeof loader>()} />
}
