import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { postPath } from '~/features/posts/post-kinds'
import { splitAnswer } from '~/features/splits/split-answer.server'
import { splitForm } from '~/features/splits/split-form'
import { SplitPage } from '~/features/splits/split-page'
import { splitPage } from '~/features/splits/split-page.server'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Split an answer out · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return splitPage(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const post = await splitAnswer(viewer, params.id ?? '', await parseForm(request, splitForm))
  return redirect(postPath(post), 303)
}

export default function Split() {
  return <SplitPage {...useLoaderData<typeof loader>()} />
}
