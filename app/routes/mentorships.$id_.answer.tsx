import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { AnswerPage } from '~/features/mentorships/answer-page'
import { answerRequest } from '~/features/mentorships/answer-request.server'
import { answerForm } from '~/features/mentorships/mentorship-form'
import { requestToAnswer } from '~/features/mentorships/request-to-answer.server'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Answer a request · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return requestToAnswer(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { id } = await requestToAnswer(viewer, params.id ?? '')
  const wanted = await parseForm(request, answerForm)
  await answerRequest(viewer, id, wanted)
  return redirect(wanted.answer === 'accept' ? `/mentorships/${id}` : '/mentors', 303)
}

export default function Answer() {
  return <AnswerPage {...useLoaderData<typeof loader>()} />
}
