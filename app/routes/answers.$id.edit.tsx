import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { reviseAnswerForm } from '~/features/answers/answer-form'
import { answerPage } from '~/features/answers/answer-page.server'
import { answerPath } from '~/features/answers/answer-path'
import { ANSWER_MAX, canReviseAnswer, REVISE_REFUSED } from '~/features/answers/answer-rules'
import { EditBox } from '~/features/answers/edit-box'
import { reviseAnswer } from '~/features/answers/revise-answer.server'
import { Forbidden } from '~/platform/errors'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Edit an answer · Hindsight' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const answer = await answerPage(viewer, params.id ?? '')
  if (!canReviseAnswer(viewer, answer, answer.spaceId)) throw new Forbidden(REVISE_REFUSED)
  return answer
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const wanted = await parseForm(request, reviseAnswerForm)
  const { id, post } = await reviseAnswer(viewer, params.id ?? '', wanted)
  return redirect(answerPath(post, id), 303)
}

export default function EditAnswer() {
  const { body, revision, title, path } = useLoaderData<typeof loader>()
  return (
    <EditBox what="answer" {...{ body, revision }} maxLength={ANSWER_MAX} postTitle={title} back={path} />
  )
}
