import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { numbersForm } from '~/features/experiments/experiment-form'
import { correctNumbers } from '~/features/experiments/keep-numbers.server'
import { NumbersPage } from '~/features/experiments/numbers-page'
import { stepPage } from '~/features/experiments/step-page.server'
import { postPath } from '~/features/posts/post-kinds'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Numbers of an experiment · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return stepPage(requireViewer(context), params.id ?? '', 'count')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const post = await correctNumbers(viewer, params.id ?? '', await parseForm(request, numbersForm))
  return redirect(postPath(post), 303)
}

export default function CorrectNumbers() {
  return <NumbersPage step={useLoaderData<typeof loader>()} />
}
