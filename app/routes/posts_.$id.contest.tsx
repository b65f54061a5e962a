import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { postPath } from '~/features/posts/post-kinds'
import { answerContest } from '~/features/uses/answer-contest.server'
import { contestForm } from '~/features/uses/contest-form'
import { ContestPage } from '~/features/uses/contest-page'
import { contestPage } from '~/features/uses/contest-page.server'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Both sides · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return contestPage(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const post = await answerContest(viewer, params.id ?? '', await parseForm(request, contestForm))
  return redirect(postPath(post), 303)
}

export default function Contest() {
  return <ContestPage {...useLoaderData<typeof loader>()} />
}
