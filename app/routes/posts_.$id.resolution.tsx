import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { acceptAnswer } from '~/features/answers/accept-answer.server'
import { acceptAnswerForm } from '~/features/answers/answer-form'
import { answerPath } from '~/features/answers/answer-path'
import { postHeading } from '~/features/answers/post-heading.server'
import { RefusedPage } from '~/features/answers/refused-page'
import { postPath } from '~/features/posts/post-kinds'
import { backTo } from '~/platform/back-to.server'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Accepted answer · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return postHeading(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { accepted } = await parseForm(request, acceptAnswerForm)
  const { post } = await acceptAnswer(viewer, params.id ?? '', accepted)
  return backTo(request, accepted ? answerPath(post, accepted) : `${postPath(post)}#answers`)
}

export default function AcceptAnswer() {
  return <RefusedPage {...useLoaderData<typeof loader>()} />
}
