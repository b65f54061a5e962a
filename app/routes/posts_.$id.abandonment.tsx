import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { abandonExperiment } from '~/features/experiments/abandon-experiment.server'
import { AbandonPage } from '~/features/experiments/abandon-page'
import { abandonForm } from '~/features/experiments/experiment-form'
import { stepPage } from '~/features/experiments/step-page.server'
import { postPath } from '~/features/posts/post-kinds'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Give an experiment up · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return stepPage(requireViewer(context), params.id ?? '', 'abandon')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const post = await abandonExperiment(viewer, params.id ?? '', await parseForm(request, abandonForm))
  return redirect(postPath(post), 303)
}

export default function Abandon() {
  return <AbandonPage step={useLoaderData<typeof loader>()} />
}
