import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { answerPage } from '~/features/answers/answer-page.server'
import { answerPath } from '~/features/answers/answer-path'
import { RefusedPage } from '~/features/answers/refused-page'
import { voteOnAnswer } from '~/features/votes/vote.server'
import { voteForm } from '~/features/votes/vote-form'
import { backTo } from '~/platform/back-to.server'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Vote · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return answerPage(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const answerId = params.id ?? ''
  const { value } = await parseForm(request, voteForm)
  const { post } = await voteOnAnswer(viewer, answerId, value)
  return backTo(request, answerPath(post, answerId))
}

export default function VoteOnAnswer() {
  return <RefusedPage {...useLoaderData<typeof loader>()} />
}
